"""Measures of plain Dutch (level B1): short sentences, everyday words, nobody called names.

A stand-in for reading aloud, not a replacement: it catches what grows long or stiff unnoticed.
"""

import re
from collections.abc import Iterable

LONGEST_SENTENCE = 20
LONGEST_MEAN = 12
HARD_WORDS = re.compile(
    r"\b(aangaande|aanmerking|aanvang\w*|aanwend\w*|abusievelijk|additione\w+|adequa\w+|alsmede"
    r"|alvorens|beoogd\w*|betreffende|bewerkstellig\w+|communice\w+|conform|consequentie\w*"
    r"|cre[eë]{1,2}r\w*|curatie\w*|derhalve|desalniettemin|desbetreffende|dien(?:en|t) te"
    r"|dientengevolge|dusdanig|echter|elimine\w+|evalue\w+|evenals|exclusief|facilit\w+|frequent\w*"
    r"|gaarne|gedurende|generi\w+|gerelateerd\w*|geschieden|hetgeen|hieromtrent|identificer\w+"
    r"|implement\w+|impact\w*|inclusief|indien|initi[eë]{1,2}r\w*|inzake|jegens|krachtens|majeur\w*"
    r"|met betrekking tot|middels|mitige\w+|monitor\w*|mutatie\w*|navenant|nihil|nimmer|nopens"
    r"|omtrent|optimalis\w+|particip\w+|prioriteit\w*|recentelijk|reeds|relevant\w*|retourne\w+"
    r"|substantie\w+|te allen tijde|ten aanzien van|ten behoeve van|teneinde|tevens|thans"
    r"|traine\w+|uitermate|uwerzijds|van toepassing|verstrek\w+|vigerende|voornemens|voorts"
    r"|welkeen|wenselijk\w*|zodoende)\b",
    re.IGNORECASE,
)
"""Words of level C1, where everyday Dutch has a shorter one."""
DEMEANING = re.compile(
    r"\b(offenders?|clients?|delinquen\w+|criminals?|crimine\w+|dader\w*|cliënt\w*|recidivist\w*"
    r"|risicojongere\w*|doorgroeier\w*|no-?show\w*|overtreder\w*|kansarm\w*|strafblad\w*|lvb"
    r"|ex-gedetineerde\w*)\b",
    re.IGNORECASE,
)
"""What no screen calls a young person, in either language."""
ENGLISH_WORDS = re.compile(
    r"\b(and|are|but|cannot|could|does|for|from|has|have|must|not|please|she|should|that|the"
    r"|their|there|they|this|these|what|when|where|which|who|will|with|would|you|your)\b",
    re.IGNORECASE,
)
"""Small words that English cannot do without and Dutch does not know."""
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w*\}")


def without_values(text: str) -> str:
    """The text with a plain word for each value that it takes."""
    return PLACEHOLDER.sub("woord", text)


def sentence_lengths(text: str) -> list[int]:
    """The number of words of each sentence; a placeholder counts as one word."""
    sentences = re.split(r"(?<=[.!?:;])\s+", without_values(text))
    counted = [len(re.findall(r"[\w'’.,@-]*\w", sentence)) for sentence in sentences]
    return [count for count in counted if count]


def too_hard(text: str) -> list[str]:
    """Each reason why this Dutch text is above level B1; a mean is asked of several sentences."""
    lengths = sentence_lengths(text)
    reasons = [f"says {word.group()!r}" for word in HARD_WORDS.finditer(text)]
    if max(lengths, default=0) > LONGEST_SENTENCE:
        reasons.append(f"has a sentence of {max(lengths)} words")
    if len(lengths) > 1 and sum(lengths) / len(lengths) > LONGEST_MEAN:
        reasons.append(f"has {sum(lengths) / len(lengths):.1f} words a sentence")
    return reasons


def reading_ease(texts: Iterable[str]) -> float:
    """Flesch's score as Douma fitted it to Dutch (1960): 60 is plain, 100 very easy, 0 hard.

    Syllables are counted as groups of vowels, which is right for most Dutch words.
    """
    read = [without_values(text) for text in texts]
    words = [word for text in read for word in re.findall(r"[^\W\d_]+", text.lower())]
    syllables = sum(max(1, len(re.findall(r"[aeiouyà-ïò-ü]+", word))) for word in words)
    sentences = sum(len(sentence_lengths(text)) for text in read)
    return 206.84 - 0.93 * len(words) / sentences - 77 * syllables / len(words)


def placeholders(text: str) -> list[str]:
    """The values that a text takes, in a fixed order; ``{Name}`` is ``{name}`` with a capital."""
    return sorted(found.lower() for found in PLACEHOLDER.findall(text))
