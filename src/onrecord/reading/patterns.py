"""The words and patterns by which headline and furniture of a plain text are told.

Each was looked for in American, British and international texts; a pattern that also matched reporting was narrowed or left out. Patterns are
matched against one whole line without the blanks around it, unless said otherwise.
"""

import re
from typing import Final

_FUNCTION_WORDS = """
a an the of to in on at by for from with without about into over under after before against amid among as than that this these those its his her their
our your my it he she they we you i who whom whose which what when where why how is are was were be been being am has have had do does did will would
shall should can could may might must not no and or but nor if while because until since during between through out up down off isn't aren't won't
can't doesn't don't didn't it's he's she's says said
"""
FUNCTION_WORDS: Final = frozenset(_FUNCTION_WORDS.split())
_BODY_WORDS = "was were had said told monday tuesday wednesday thursday friday saturday sunday yesterday today"
BODY_WORDS: Final = frozenset(_BODY_WORDS.split())
"""Words that a headline in sentence case leaves out; the first sentence of a report mostly has one."""
OPENERS: Final = frozenset(("it", "he", "she", "they", "there", "i", "we", "once", "when", "if"))
"""Words that a report or an essay may begin with and a headline in sentence case with a full stop does not."""
_INTERFACE = """
actions; menu; search; home; share; share this; share this article; share this story; share on facebook; share on twitter; share on x; tweet;
email; e-mail; print; print this article; facebook; twitter; whatsapp; linkedin; reddit; copy link; save; save article; bookmark; comments; comment;
leave a comment; no comments; view comments; reply; like; subscribe; subscribe now; sign in; sign up; log in; login; register; my account;
skip to content; skip to main content; skip to navigation; back to top; top; close; advertisement; advertising; ad; ads; sponsored;
sponsored content; promoted content; story continues below; story continues below advertisement; article continues below;
article continues after advertisement; continue reading; continue reading below; scroll to continue; loading; next; previous; next article;
previous article; more; read more; see more; show more; load more; related; related stories; related articles; related content; related topics;
related links; more from this section; more stories; more on this story; most read; most popular; trending; trending now; latest news;
top stories; recommended; recommended stories; you may also like; you might also like; newsletter; newsletters; tags; topics; about the author;
about us; contact us; privacy policy; terms of use; terms of service; cookie policy; all rights reserved; abstract; full text; posted; updated;
published; getty; getty images; watch live; live; breaking news; listen; watch; video; photos; gallery; image; caption
"""
INTERFACE: Final = frozenset(" ".join(_INTERFACE.split()).split("; "))
"""Words of an interface that make up a whole line (a closing full stop apart)."""

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)"
_ZONE = r"(?:[ecmp][ds]?t|gmt|utc|bst|cet|cest|ist|aest|aedt|eastern|local time)"
_NUMBERS = r"\d{1,2}(?:st|nd|rd|th)?|\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:t[\d:.+z-]+)?"
_DATE_PART = rf"(?:{_DAY}|{_MONTH}|{_CLOCK}|{_ZONE}|{_NUMBERS}|at|on|ago|hours?|minutes?|mins?|days?)"
_DATE = rf"(?:[\s,|·•()–—-]*{_DATE_PART})+[\s,|·•().–—-]*"
_PERSON = r"[A-Z][\w.'’\-]+(?:\s+(?:de|da|van|von|der|al|bin|[A-Z][\w.'’\-]*)){0,4}"
_AGENCIES = """
AP; Associated Press; Reuters; AFP; EPA; UPI; Getty; Getty Images; Bloomberg; Xinhua; TASS; Shutterstock; iStock; Anadolu; PA; PA Wire; PA Images;
DPA; Press Association; The Canadian Press; AAP
"""
_AGENCY = "(?:" + "|".join(sorted(" ".join(_AGENCIES.split()).split("; "), key=len, reverse=True)) + ")"

_ELSEWHERE = r"(?:related|more(?= (?:stor|art|cov|lin|new|fro))|recommended|don['’]t miss|also read|read also|see also|up next|next up)"
_TOPIC = r"(?: (?:stories|story|articles?|coverage|links?|news|from .{3,40}))?"
_MEDIA = r"(?:video|audio|clip|interview|segment|story|article|exchange)"
_LETTERS = r"(?:newsletters?|e-?mails?|alerts?|inbox|app|podcast|briefing|updates)"
_MORE = r"(?:more|also|the rest|the full (?:story|article|report)|it all|the whole thing|more at)"
_CREW = rf"(?:{_PERSON}|and|in|of|at|the|by|for|from|with|additional|reporting|editing|writing|compiled|edited|written|[,;.()&])"

ANY_CASE: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:and )?(?:first |last |originally )?(?:posted|published|updated|modified|created)(?: (?:on|at))?\s*:?\s*(?:{_DATE})?",
        rf"(?=.*\d)(?=.*(?:{_MONTH}|\d[-/.]\d))(?!may \d+ )(?:date\s*:\s*)?{_DATE}",
        r"\d{1,3} (?:min(?:ute)?s?|hours?|days?) (?:ago|read)\.?",
        r"[\W_]{2,}|[~*#•·|_=-]",
        r"(?:(?:read|see|watch|listen|hear|view)(?: more| also| next| now| here| this)|watch)\s*:\s.{3,160}",
        r"(?:read|see|more|listen|hear|view)\s*:\s.{3,160}(?<!\.)",
        rf"(?:also )?(?:read|see) {_MORE}(?: (?:here|at|on|about|from)\b.{{0,100}})?\.?",
        rf"{_ELSEWHERE}{_TOPIC}\s*:\s.{{3,160}}",
        rf"(?:watch|listen to|read|see) (?:the )?(?:full |entire |rest of the )?{_MEDIA}\b.{{0,60}}\b(?:below|above|here)\W*",
        r"(?:already (?:a subscriber|have an account)|(?:subscribe|log in|sign in|register)(?: now)? to (?:continue|keep|read|view)\b).{0,120}",
        r"(?:click|tap) (?:here|the|on)\b.{0,120}",
        rf"(?:sign up|subscribe|register)\b.{{0,160}}\b{_LETTERS}\b.{{0,80}}",
        r"(?:get|receive) (?:the|our|all the|more|your)\b.{0,120}\b(?:newsletters?|in(?:to)? your inbox|alerts|app)\b.{0,60}",
        r"(?:download|get) (?:the|our) .{0,40}\bapp\b.{0,60}",
        r"(?:follow|like|find|join) (?:us|him|her|them|me|@\w+)\b.{0,40}\b(?:on|at)\b.{0,120}",
        r"(?:follow|e-?mail|contact|tweet|reach) (?:[\w.'’\-]+ ){1,5}(?:\(?@\w+|on (?:twitter|facebook|instagram|x|google\+?)\b|at \S+@).{0,200}",
        r"(?:twitter|facebook|instagram|e-?mail)\s*:?\s*\(?@[\w.]+\)?\.?",
        r"@\w+\.?|https?://\S+|\S+@\S+\.\w{2,6}\.?",
        r"(?:copyright|©|\(c\) ?\d{4}).{0,250}",
        r".{0,200}\ball rights reserved\b.{0,60}",
        r"this (?:material|article|story|content) (?:may|must|can) not be (?:published|reproduced|copied|used)\b.{0,200}",
        r"(?:the )?[\w.'’ ,\-]{3,90} contributed (?:to this (?:report|story|article|post)|reporting)\b.{0,80}",
        r"contribut(?:ing|ors?)\s*:.{0,120}",
        r"\(?(?:photos?|images?|pictures?|photographs?)(?: credits?)?(?:\s*:| by | courtesy).{2,120}",
        r"(?:tags|topics|keywords|filed under|categories|posted in)\s*:\s.{0,200}",
        r"(?:\d+ )?(?:shares?|comments?|views?|likes?)(?: \d+)?",
    )
)
CASED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\(?(?:(?:Additional|With) )?(?i:reporting|writing|editing|compiled|edited|written) by (?:\s*{_CREW}){{1,60}}",
        rf"\(?(?:Credits?|Source)\s*:\s.{{2,80}}(?:[Pp]hoto|[Ii]mage|{_AGENCY}).{{0,40}}",
        rf"\(?[A-Z][\w.'’ ,\-]{{1,60}}\s?/\s?{_AGENCY}\b[\w ,./\-]{{0,50}}\)?\.?",
        rf"\(?{_AGENCY} (?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage)s?\b.{{0,80}}",
    )
)
BYLINE: Final = re.compile(
    rf"(?i:by)[:\s]\s*(?P<names>{_PERSON}(?:(?:,\s+{_PERSON}){{0,3}},?\s+(?:and|&)\s+{_PERSON})?)"
    r"(?:\s*[,|/—–-]\s*(?P<outlet>[A-Z][\w.'’ /&\-]{1,60}))?\.?"
)
"""A whole line that names the writers; case counts."""
PAPER: Final = re.compile(
    r"\b(?:Advertiser|Argus|Bee|Broadcasting|Bugle|Bulletin|Chronicle|Citizen|Clarion|Courant|Courier|Daily|Dispatch|Echo|Enquirer|Examiner|Express|"
    r"Gazette|Globe|Guardian|Herald|Independent|Inquirer|Intelligencer|Journal|Ledger|Magazine|Mail|Mercury|Messenger|Mirror|Monitor|News|Observer|"
    r"Packet|Patriot|Post|Press|Radio|Record|Register|Reporter|Review|Sentinel|Signal|Standard|Star|Sun|Telegraph|Television|Times|Tribune|TV|Union|"
    r"Week|Weekly|World)\b"
)
"""What papers and stations are called."""
PARTS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\((?:{_AGENCY} |(?:[A-Z][\w.]* ){{1,4}})(?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage)\b[^()\n]{{0,80}}\)",
        r"\((?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)s?(?::| by | courtesy)[^()\n]{0,100}\)",
        rf"\([A-Z][\w.'’ ,\-]{{2,60}}/\s?(?:{_AGENCY})\b[^()\n]{{0,60}}\)",
    )
)
"""Credits inside a line; case counts."""
_DASH = r"(?:\s*(?:—|–|―|--)\s?|\s+-\s+)\S"
_CITY = r"[A-Z][A-Z.'’ \-]{2,30}(?:[A-Z.]|\b)(?:, [A-Z][\w.'’ ]{1,24}\.?){0,2}"
DATELINE: Final = re.compile(
    rf"(?:{_CITY}(?:, (?:[A-Z][a-z]{{2,8}}\.?|\d{{1,2}}) \d{{1,2}})?\s*(?:\([^()\n]{{2,40}}\))?"
    rf"|[A-Z][\w.'’ \-]{{2,30}}(?:, [\w.'’ ]{{2,24}})?\s*\((?P<agency>[A-Z][^()\n]{{1,30}})\)){_DASH}"
)
"""The start of a body: BRAYFORD (NMP) —, NEW BRAYFORD, Velmora, Nov. 19 —; case counts."""
SEPARATORS: Final = re.compile(r"\s[|›»>•·/]\s?")
INNER_STOP: Final = re.compile(r"(?:[a-z]{4,}|\d{2,})\.[\"”’')]*\s+[\"“‘'(]*[A-Z]")
"""A sentence that ends inside a line; abbreviations have fewer letters or stand before a name in capitals."""
