"""Maps what people type onto the concepts of a vocabulary: skills, interests, occupations."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from matching import _compact_files, _esco_files
from matching._compounds import WordAnalyzer
from matching._starter import read_starter
from matching.concepts import Concept, ConceptKind, VocabularyError
from matching.text import fold

if TYPE_CHECKING:
    from matching._label_search import LabelSearch
    from matching._translation import Lexicon

# Fewer concepts in two languages than this teach no lexicon worth having.
BILINGUAL_FROM = 2000
KINDS: Mapping[str, tuple[ConceptKind, ...]] = {
    "skill": (ConceptKind.SKILL,),
    "interest": (ConceptKind.INTEREST,),
    "occupation": (ConceptKind.OCCUPATION,),
    "any": (ConceptKind.SKILL, ConceptKind.OCCUPATION, ConceptKind.INTEREST),
}


@dataclass(frozen=True, slots=True)
class ConceptMatch:
    """One concept that a label may mean; ``score`` lies in 0 to 1, 1 is an exact wording."""

    concept: str
    label: str
    score: float


class SkillVocabulary:
    """An immutable vocabulary with a fuzzy search over all its wordings.

    Parameters
    ----------
    concepts : iterable of Concept
        Ids must be unique; order decides nothing.
    name : str
        What to call the vocabulary in a model version.

    Raises
    ------
    VocabularyError
        When an id occurs twice or no concept has a label.

    Examples
    --------
    >>> tyre = Concept("s1", ConceptKind.SKILL, "banden plakken", alternatives=("band lappen",))
    >>> vocabulary = SkillVocabulary([tyre])
    >>> vocabulary.normalise("Band lappen")[0].concept
    's1'
    """

    def __init__(self, concepts: Iterable[Concept], name: str = "vocabulary") -> None:
        self.name = name
        self._by_id: dict[str, Concept] = {}
        for concept in concepts:
            if concept.id in self._by_id:
                raise VocabularyError(name, 0, "id", f"occurs twice: {concept.id}")
            if not concept.label:
                raise VocabularyError(name, 0, "label", f"is empty: {concept.id}")
            self._by_id[concept.id] = concept
        self._searches: dict[ConceptKind, LabelSearch] = {}

    @classmethod
    def starter(cls) -> "SkillVocabulary":
        """The vocabulary of everyday work that ships with the package."""
        return cls(read_starter(), name="starter")

    @classmethod
    def load(cls, folder: str | Path) -> "SkillVocabulary":
        """Read a vocabulary folder, in the compact or the official ESCO form.

        Raises ``VocabularyError`` naming file, line, field and reason.
        """
        folder = Path(folder)
        if (folder / _compact_files.MARK).exists():
            return cls(_compact_files.read_compact(folder), name="esco")
        if (folder / _esco_files.MARK).exists():
            return cls(_esco_files.read_esco(folder), name="esco")
        reason = f"neither {_compact_files.MARK} nor {_esco_files.MARK} in this folder"
        raise VocabularyError(folder.name, 0, "-", reason)

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, concept_id: str) -> bool:
        return concept_id in self._by_id

    @property
    def concepts(self) -> Mapping[str, Concept]:
        """All concepts by id."""
        return self._by_id

    def concept(self, concept_id: str) -> Concept:
        """One concept; raises ``KeyError`` when the vocabulary does not hold it."""
        return self._by_id[concept_id]

    def of_kind(self, *kinds: ConceptKind) -> list[Concept]:
        """All concepts of these kinds, by id."""
        return [self._by_id[key] for key in sorted(self._by_id) if self._by_id[key].kind in kinds]

    @cached_property
    def fingerprint(self) -> str:
        """Eight hexadecimal digits that change when any concept changes."""
        digest = hashlib.sha256()
        for key in sorted(self._by_id):
            digest.update(repr(self._by_id[key]).encode())
        return digest.hexdigest()[:8]

    def normalise(self, label: str, kind: str = "skill", top: int = 5) -> list[ConceptMatch]:
        """The concepts that ``label`` may mean, best first; ties by concept id.

        ``kind`` is ``skill``, ``occupation``, ``interest`` or ``any``; another one raises
        ``KeyError``. An empty label means nothing: the list is empty.
        """
        return self.normalise_all([label], kind, top)[0]

    def normalise_all(
        self, labels: Sequence[str], kind: str = "skill", top: int = 5
    ) -> list[list[ConceptMatch]]:
        """As ``normalise`` for many labels at once, which is much faster than one by one."""
        parts = [self._search(each).find(labels, top) for each in KINDS[kind]]
        merged = [[*chain.from_iterable(matches)] for matches in zip(*parts, strict=True)]
        return [
            [
                ConceptMatch(key, self._by_id[key].label, score)
                for key, score in sorted(matches, key=lambda item: (-item[1], item[0]))[:top]
            ]
            for matches in merged
        ]

    def _search(self, kind: ConceptKind) -> "LabelSearch":
        if kind not in self._searches:
            from matching._label_search import LabelSearch  # brings in scikit-learn: 1.6 s

            self._searches[kind] = LabelSearch(self.of_kind(kind), self._lexicon)
        return self._searches[kind]

    @cached_property
    def _lexicon(self) -> "Lexicon | None":
        both = [each for each in self.of_kind(*ConceptKind) if each.label_nl and each.label_en]
        if len(both) < BILINGUAL_FROM:
            return None
        from matching._translation import Lexicon

        return Lexicon(both, self.analyzer)

    @cached_property
    def analyzer(self) -> WordAnalyzer:
        """Splits compounds into the Dutch words of this vocabulary."""
        return WordAnalyzer(self.dutch_texts)

    @cached_property
    def dutch_texts(self) -> list[str]:
        """All Dutch words of each concept that has any, folded, by concept id."""
        return [
            fold(" . ".join((concept.label_nl, *concept.alternatives, concept.description)))
            for concept in self.of_kind(*ConceptKind)
            if concept.label_nl
        ]
