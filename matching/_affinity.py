"""How much each phrase of a profile speaks for each opening: additive, never negative."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from threadpoolctl import threadpool_limits

from matching._compounds import WordAnalyzer
from matching._concept_links import ConceptModel, concepts_of, recognise
from matching._term_models import CharacterModel, Matrix, TopicModel, WordModel, above_average
from matching._work_fields import WorkFields, find_fields
from matching.concepts import Concept, ConceptKind
from matching.evidence_weights import EVIDENCE_WEIGHTS
from matching.text import fold, stems
from matching.types import Factor, Opening
from matching.vocabulary import SkillVocabulary

Meaning = tuple[str, float]
FieldModel = WordModel | CharacterModel | TopicModel
MIN_TOPIC_CONCEPTS = 2000  # a latent space of a small vocabulary knows nothing


@dataclass(frozen=True, slots=True)
class Evidence:
    """``amounts[p, o]``: what phrase ``p`` adds for opening ``o``, at least 0.

    ``meanings[p]`` is the concept and score that phrase ``p`` is recognised as, if any.
    """

    phrases: tuple[str, ...]
    meanings: tuple[Meaning | None, ...]
    amounts: Matrix


class Affinity:
    """Text and concept similarity between phrases and the openings it was fitted on."""

    def __init__(self, openings: Sequence[Opening], vocabulary: SkillVocabulary) -> None:
        self._vocabulary, self._count = vocabulary, len(openings)
        named = concepts_of(openings, vocabulary)
        texts = [_own(opening) for opening in openings]
        self._fields: WorkFields = find_fields(openings, texts, named, vocabulary)
        known = _vocabulary_texts(vocabulary)
        self._concepts = ConceptModel(named, vocabulary)
        self._fit_texts(texts, known, WordAnalyzer(known + texts))
        goals = [fold(" . ".join(opening.learn)) for opening in openings]
        self._goals = CharacterModel(goals, known + goals)
        self._goal_concepts = ConceptModel(_learned(openings, vocabulary), vocabulary)

    def _fit_texts(self, texts: list[str], known: list[str], analyzer: WordAnalyzer) -> None:
        fields = self._fields
        labels = [_labels(title) for title in fields.titles]
        wider = [f"{text} . {label}" for text, label in zip(texts, labels, strict=True)]
        corpus = known + texts
        self._own_characters = CharacterModel(texts, corpus)
        self._wider_characters = CharacterModel(wider, corpus)
        self._own_words = WordModel(texts, analyzer) if any(texts) else None
        self._field_words: FieldModel | None = None
        self._field_characters: FieldModel | None = None
        self._field_topics: FieldModel | None = None
        if fields.names:
            self._field_words = WordModel(fields.documents, analyzer)
            self._field_characters = CharacterModel(fields.documents, fields.documents)
        if len(self._vocabulary) >= MIN_TOPIC_CONCEPTS and fields.names:
            both = [f"{nl} {en}" for nl, en in zip(fields.documents, fields.english, strict=True)]
            bilingual = _bilingual_texts(self._vocabulary) + list(fields.documents) + texts
            with threadpool_limits(limits=1):  # so that every process adds up in the same order
                self._field_topics = TopicModel(both, bilingual, stems)

    def channels(self, phrases: Sequence[str]) -> dict[str, Matrix]:
        """Each kind of evidence by itself, phrases by openings, named as in the weights."""
        folded = [fold(phrase) for phrase in phrases]
        nothing = np.zeros((len(folded), self._count))
        with threadpool_limits(limits=1):  # so that every process adds up in the same order
            return {
                "concept": self._concepts.score(self.meanings(phrases)),
                "own_characters": self._own_characters.score(folded),
                "own_words": self._own_words.score(folded) if self._own_words else nothing,
                "wider_characters": self._wider_characters.score(folded),
                "field_words": self._by_field(self._field_words, folded),
                "field_characters": self._by_field(self._field_characters, folded),
                "field_topics": self._by_field(self._field_topics, folded),
            }

    def meanings(self, phrases: Sequence[str]) -> tuple[Meaning | None, ...]:
        """The concept and score that each phrase is recognised as, if any."""
        found = recognise(phrases, self._vocabulary)
        return tuple(found.get(phrase) for phrase in phrases)

    def evidence(self, phrases: Sequence[str], factor: Factor) -> Evidence:
        """The evidence of each distinct phrase for a factor that rests on similarity."""
        kept = tuple(sorted({phrase.strip() for phrase in phrases if phrase.strip()}))
        if not kept or not self._count:
            return Evidence((), (), np.zeros((0, self._count)))
        weights = EVIDENCE_WEIGHTS[factor]
        if factor is Factor.DEVELOPMENT:
            amounts = weights.concept * self._goal_concepts.score(self.meanings(kept))
            amounts += weights.own_characters * self._goals.score([fold(each) for each in kept])
        else:
            amounts = np.zeros((len(kept), self._count))
            for name, scores in self.channels(kept).items():
                amounts += getattr(weights, name) * scores
        return Evidence(kept, self.meanings(kept), amounts)

    def _by_field(self, model: FieldModel | None, folded: Sequence[str]) -> Matrix:
        if model is None:
            return np.zeros((len(folded), self._count))
        scores = above_average(model.score(folded))
        return np.asarray(scores @ self._fields.belongs, dtype=np.float64)


def _own(opening: Opening) -> str:
    parts = (opening.title, opening.description, *opening.skills, *opening.interest_tags)
    return fold(" . ".join(parts))


def _labels(title: Sequence[Concept]) -> str:
    return fold(" . ".join(w for each in title for w in (each.label_nl, *each.alternatives)))


def _vocabulary_texts(vocabulary: SkillVocabulary) -> list[str]:
    return [
        fold(" . ".join((concept.label_nl, *concept.alternatives, concept.description)))
        for concept in vocabulary.of_kind(*ConceptKind)
        if concept.label_nl
    ]


def _bilingual_texts(vocabulary: SkillVocabulary) -> list[str]:
    """Dutch and English wordings of a concept side by side, with those of its groups."""
    texts = []
    kinds = (ConceptKind.SKILL, ConceptKind.OCCUPATION)
    for concept in vocabulary.of_kind(*kinds):
        if concept.label_nl:
            parts = [concept.label_nl, *concept.alternatives, concept.description]
            parts += [concept.label_en, *concept.alternatives_en, concept.description_en]
            for key in concept.broader:
                group = vocabulary.concepts.get(key)
                parts += [group.label_nl, group.label_en] if group else []
            texts.append(fold(" . ".join(parts)))
    return texts


def _learned(openings: Sequence[Opening], vocabulary: SkillVocabulary) -> list[dict[str, float]]:
    phrases = sorted({text for opening in openings for text in opening.learn})
    found = recognise(phrases, vocabulary)
    return [
        {found[text][0]: found[text][1] for text in opening.learn if text in found}
        for opening in openings
    ]


def by_key(openings: Sequence[Opening]) -> Mapping[str, int]:
    """The place of each opening by its key."""
    return {opening.key: place for place, opening in enumerate(openings)}
