from onrecord.reading.fetch.pace import Pace


class FakeTime:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def test_requests_to_one_host_keep_a_second_between_them() -> None:
    time = FakeTime()
    pace = Pace(1.0, clock=time.clock, sleep=time.sleep)
    for _ in range(3):
        pace.wait("courier.example")
    assert time.slept == [1.0, 1.0]


def test_another_host_is_not_held_up() -> None:
    time = FakeTime()
    pace = Pace(1.0, clock=time.clock, sleep=time.sleep)
    pace.wait("courier.example")
    pace.wait("northmarch.test")
    assert time.slept == []


def test_a_host_that_has_rested_is_asked_at_once() -> None:
    time = FakeTime()
    pace = Pace(1.0, clock=time.clock, sleep=time.sleep)
    pace.wait("courier.example")
    time.now += 5
    pace.wait("courier.example")
    assert time.slept == []
