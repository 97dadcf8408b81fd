"""Places openings in groups of alike work and gives each group all the words known for it.

With ESCO a group is an ISCO unit group, recognised by the opening's title; with the starter
vocabulary it is a working field, recognised by the concepts that the opening names.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from matching.concepts import Concept, ConceptKind
from matching.text import fold
from matching.types import Opening
from matching.vocabulary import SkillVocabulary

TITLE_FROM = 0.55  # from this score on a title counts as a wording of the occupation found
# An opening placed by its text alone belongs to so many groups, together so far.
LIKELIEST, BY_TEXT = 3, 0.7
LEVELS = (2, 3, 4)  # ISCO levels whose group labels describe a unit group


@dataclass(frozen=True, slots=True)
class WorkFields:
    """Groups and who belongs to them.

    ``documents[g]`` holds the words of group ``g`` in both languages and those of its openings;
    ``shares[o]`` tells how far opening ``o`` belongs to each group, 0 to 1, and is empty where
    neither its title nor its concepts tell; ``titles[o]`` are the concepts its title names.
    """

    names: tuple[str, ...]
    documents: tuple[str, ...]
    shares: tuple[Mapping[str, float], ...]
    titles: tuple[tuple[Concept, ...], ...]


def find_fields(
    openings: Sequence[Opening],
    texts: Sequence[str],
    concepts: Sequence[Mapping[str, float]],
    vocabulary: SkillVocabulary,
) -> WorkFields:
    """Place ``openings``, whose folded texts and recognised concepts are given."""
    members = _members(vocabulary)
    titles = _titles(openings, vocabulary)
    names = tuple(sorted(members))
    shares = [
        _shares(title, found, vocabulary) for title, found in zip(titles, concepts, strict=True)
    ]
    words = {name: [_words(name, members[name], vocabulary)] for name in names}
    for text, share in zip(texts, shares, strict=True):
        for name in share:
            words[name].append(text)
    return WorkFields(
        names,
        tuple(" ".join(words[name]) for name in names),
        tuple(shares),
        tuple(tuple(concept for concept, _ in title) for title in titles),
    )


def _members(vocabulary: SkillVocabulary) -> Mapping[str, list[Concept]]:
    kinds = [ConceptKind.OCCUPATION]
    if not vocabulary.of_kind(*kinds):
        kinds = [ConceptKind.SKILL, ConceptKind.INTEREST]
    members: dict[str, list[Concept]] = defaultdict(list)
    for concept in vocabulary.of_kind(*kinds):
        if concept.group:
            members[concept.group].append(concept)
    return members


def _titles(
    openings: Sequence[Opening], vocabulary: SkillVocabulary
) -> list[list[tuple[Concept, float]]]:
    """The best occupations for each title, all those that share the best score."""
    distinct = sorted({opening.title for opening in openings})
    found = dict(zip(distinct, vocabulary.normalise_all(distinct, "occupation", 5), strict=True))
    titles = []
    for opening in openings:
        matches = [match for match in found[opening.title] if match.score >= TITLE_FROM]
        best = [match for match in matches if match.score == matches[0].score]
        own = [m for m in best if fold(m.label) == fold(opening.title)] or best
        titles.append([(vocabulary.concept(match.concept), match.score) for match in own])
    return titles


def _shares(
    title: Sequence[tuple[Concept, float]],
    found: Mapping[str, float],
    vocabulary: SkillVocabulary,
) -> dict[str, float]:
    """Membership per group: by occupation when the title names one, else by the concepts."""
    shares: dict[str, float] = defaultdict(float)
    for concept, score in title:
        shares[concept.group] += score / len(title)
    if not title:
        for key, score in found.items():
            group = vocabulary.concept(key).group
            if group and vocabulary.concept(key).kind is not ConceptKind.OCCUPATION:
                shares[group] = max(shares[group], score)
    return {name: min(1.0, share) for name, share in shares.items() if name}


def _words(name: str, members: Sequence[Concept], vocabulary: SkillVocabulary) -> str:
    groups = [vocabulary.concepts.get(f"isco:{name[:level]}") for level in LEVELS]
    texts = [text for group in groups if group for text in (group.label_nl, group.label_en)]
    for concept in members:
        texts += [concept.label_nl, *concept.alternatives, concept.description]
        texts += [concept.label_en, *concept.alternatives_en, concept.description_en]
    return fold(" . ".join(texts))


def likeliest(names: Sequence[str], scores: NDArray[np.float64]) -> dict[str, float]:
    """Shares in the groups with the best scores, in proportion to them."""
    best = np.lexsort((np.arange(len(scores)), -scores))[:LIKELIEST]
    total = float(scores[best].sum())
    return {names[place]: BY_TEXT * float(scores[place]) / total for place in best if total > 0}


def belonging(fields: WorkFields, by_text: Mapping[int, Mapping[str, float]]) -> sparse.csr_matrix:
    """Groups by openings: how far each opening belongs to each group.

    ``by_text`` gives the shares of the openings that ``fields`` could not place.
    """
    places = {name: place for place, name in enumerate(fields.names)}
    entries = [
        (places[name], opening, share)
        for opening, shares in enumerate(fields.shares)
        for name, share in sorted((shares or by_text.get(opening, {})).items())
    ]
    rows, columns, values = zip(*entries, strict=True) if entries else ((), (), ())
    shape = (len(places), len(fields.shares))
    return sparse.csr_matrix((np.array(values), (rows, columns)), shape=shape, dtype=np.float64)
