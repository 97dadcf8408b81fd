"""How much each phrase of a profile speaks for each opening: additive, never negative."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]  # ships no types

from matching._concept_links import ConceptModel, Meaning, concepts_of, named_in, recognise
from matching._term_models import CharacterModel, Matrix, TopicModel, WordModel, above_average
from matching._work_fields import WorkFields, belonging, find_fields, likeliest
from matching.concepts import Concept, ConceptKind
from matching.evidence_weights import EVIDENCE_WEIGHTS
from matching.text import fold, stems
from matching.types import Factor, Opening
from matching.vocabulary import SkillVocabulary

FieldModel = WordModel | CharacterModel | TopicModel
# What kind of concept a phrase means where two kinds have the same wording.
LIKELY = {
    Factor.SKILLS: ConceptKind.SKILL,
    Factor.INTERESTS: ConceptKind.INTEREST,
    Factor.DEVELOPMENT: ConceptKind.SKILL,
}
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
        known = vocabulary.dutch_texts
        self._concepts = ConceptModel(named, vocabulary)
        self._goal_concepts = ConceptModel(
            named_in([opening.learn for opening in openings], vocabulary, ConceptKind.SKILL),
            vocabulary,
        )
        labels = [_labels(title) for title in self._fields.titles]
        wider = [f"{text} . {label}" for text, label in zip(texts, labels, strict=True)]
        goals = [fold(" . ".join(opening.learn)) for opening in openings]
        self._characters = CharacterModel([*texts, *wider, *goals], known)
        self._words = WordModel(texts, vocabulary.analyzer)
        self._loose = np.array([not shares for shares in self._fields.shares], dtype=np.float64)
        self._field_models: dict[str, FieldModel] = {}
        if self._fields.names:
            self._fit_fields(texts)

    def _fit_fields(self, texts: list[str]) -> None:
        fields, vocabulary = self._fields, self._vocabulary
        self._field_models["field_words"] = WordModel(fields.documents, vocabulary.analyzer)
        self._field_models["field_characters"] = CharacterModel(fields.documents)
        if len(vocabulary) >= MIN_TOPIC_CONCEPTS:
            corpus = _bilingual_texts(vocabulary) + list(fields.documents) + texts
            with threadpool_limits(limits=1):  # so that every process adds up in the same order
                topics = TopicModel(fields.documents, corpus, stems)
            self._field_models["field_topics"] = topics
        self._belongs = belonging(fields, self._place_by_text(texts))

    def _place_by_text(self, texts: Sequence[str]) -> dict[int, dict[str, float]]:
        """The likeliest groups of openings whose title and concepts tell nothing."""
        loose = [place for place, shares in enumerate(self._fields.shares) if not shares]
        if not loose:
            return {}
        weights = EVIDENCE_WEIGHTS[Factor.SKILLS]
        scores = np.zeros((len(loose), len(self._fields.names)))
        for name, each in self._by_field([texts[place] for place in loose]).items():
            scores += getattr(weights, name) * each
        return {
            place: likeliest(self._fields.names, row)
            for place, row in zip(loose, scores, strict=True)
        }

    def _by_field(self, folded: Sequence[str]) -> dict[str, Matrix]:
        """Each kind of evidence about groups of work, texts by groups."""
        with threadpool_limits(limits=1):
            return {
                name: above_average(model.score(folded))
                for name, model in self._field_models.items()
            }

    def channels(
        self, phrases: Sequence[str], meanings: Sequence[Meaning | None]
    ) -> dict[str, Matrix]:
        """Each kind of evidence by itself, phrases by openings, named as in the weights.

        ``meanings`` are the concepts that the phrases are recognised as.
        """
        folded = [fold(phrase) for phrase in phrases]
        own, wider, _ = self._by_characters(folded)
        words = self._words.score(folded)
        found = {
            "concept": self._concepts.score(
                self.meanings(phrases) if meanings is None else meanings
            ),
            "own_characters": own,
            "own_words": words,
            "loose_characters": own * self._loose,
            "loose_words": words * self._loose,
            "wider_characters": wider,
        }
        for name, scores in self._by_field(folded).items():
            found[name] = np.asarray(scores @ self._belongs, dtype=np.float64)
        return found

    def _by_characters(self, folded: Sequence[str]) -> list[Matrix]:
        """Against the openings' own texts, those widened with labels, and what they teach."""
        return np.split(self._characters.score(folded), 3, axis=1)

    def evidence(self, phrases: Sequence[str], factor: Factor) -> Evidence:
        """The evidence of each distinct phrase for a factor that rests on similarity."""
        kept = tuple(sorted({phrase.strip() for phrase in phrases if phrase.strip()}))
        if not kept or not self._count:
            return Evidence((), (), np.zeros((0, self._count)))
        weights, meanings = (
            EVIDENCE_WEIGHTS[factor],
            recognise(kept, self._vocabulary, LIKELY[factor]),
        )
        if factor is Factor.DEVELOPMENT:
            amounts = weights.concept * self._goal_concepts.score(meanings)
            amounts += (
                weights.own_characters * self._by_characters([fold(each) for each in kept])[2]
            )
        else:
            amounts = np.zeros((len(kept), self._count))
            for name, scores in self.channels(kept, meanings).items():
                amounts += getattr(weights, name) * scores
        return Evidence(kept, meanings, amounts)


def _own(opening: Opening) -> str:
    parts = (opening.title, opening.description, *opening.skills, *opening.interest_tags)
    return fold(" . ".join(parts))


def _labels(title: Sequence[Concept]) -> str:
    return fold(" . ".join(w for each in title for w in (each.label_nl, *each.alternatives)))


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


def by_key(openings: Sequence[Opening]) -> Mapping[str, int]:
    """The place of each opening by its key."""
    return {opening.key: place for place, opening in enumerate(openings)}
