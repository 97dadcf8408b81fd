"""Places openings in groups of alike work and gives each group all the words known for it.

With ESCO a group is an ISCO unit group, recognised by the opening's title; with the starter
vocabulary it is a working field, recognised by the concepts that the opening names.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from matching.concepts import Concept, ConceptKind
from matching.text import fold
from matching.types import Opening
from matching.vocabulary import SkillVocabulary

TITLE_FROM = 0.55  # from this score on a title counts as a wording of the occupation found
LEVELS = (2, 3, 4)  # ISCO levels whose group labels describe a unit group


@dataclass(frozen=True, slots=True)
class WorkFields:
    """Groups and who belongs to them.

    ``documents[g]`` holds the Dutch words of group ``g`` and those of its openings,
    ``english[g]`` the English ones; ``belongs`` is a sparse groups by openings matrix of
    memberships from 0 to 1; ``titles[o]`` are the concepts that an opening's title names.
    """

    names: tuple[str, ...]
    documents: tuple[str, ...]
    english: tuple[str, ...]
    belongs: sparse.csr_matrix
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
    places = {name: place for place, name in enumerate(names)}
    shares = [
        _shares(title, found, vocabulary) for title, found in zip(titles, concepts, strict=True)
    ]
    dutch = {name: _dutch(name, members[name], vocabulary) for name in names}
    for text, share in zip(texts, shares, strict=True):
        for name in share:
            dutch[name].append(text)
    return WorkFields(
        names,
        tuple(" ".join(dutch[name]) for name in names),
        tuple(" ".join(_english(name, members[name], vocabulary)) for name in names),
        _matrix(shares, places),
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


def _dutch(name: str, members: Sequence[Concept], vocabulary: SkillVocabulary) -> list[str]:
    groups = [vocabulary.concepts.get(f"isco:{name[:level]}") for level in LEVELS]
    texts = [group.label_nl for group in groups if group]
    for concept in members:
        texts += [concept.label_nl, *concept.alternatives, concept.description]
    return [fold(" . ".join(texts))]


def _english(name: str, members: Sequence[Concept], vocabulary: SkillVocabulary) -> list[str]:
    group = vocabulary.concepts.get(f"isco:{name}")
    texts = [group.label_en] if group else []
    for concept in members:
        texts += [concept.label_en, *concept.alternatives_en, concept.description_en]
    return [fold(" . ".join(texts))]


def _matrix(shares: Sequence[Mapping[str, float]], places: Mapping[str, int]) -> sparse.csr_matrix:
    entries = [
        (places[name], opening, share)
        for opening, groups in enumerate(shares)
        for name, share in sorted(groups.items())
        if name in places
    ]
    rows, columns, values = zip(*entries, strict=True) if entries else ((), (), ())
    shape = (len(places), len(shares))
    return sparse.csr_matrix((np.array(values), (rows, columns)), shape=shape, dtype=np.float64)
