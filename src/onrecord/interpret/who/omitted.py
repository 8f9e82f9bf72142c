"""Who holds a statement whose source is left out."""

from onrecord.interpret.who.read import nobody
from onrecord.interpret.who.scene import Finding, Scene


def read_omitted(scene: Scene, index: int) -> Finding:
    """Nobody in particular, unless the cue goes on with the verb of another statement of its sentence."""
    return nobody(scene)
