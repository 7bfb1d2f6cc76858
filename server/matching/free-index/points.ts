/** The points of `pointsOf` for one search, looked up instead of worked out; added in the same order. */
import { pointsFor } from '#shared/matching/ranking.ts';
import type { Asked } from './asked.ts';
import { mostMiles, unknownMiles } from './miles.ts';

const table = (most: number, of: (many: number) => number): Float64Array =>
  Float64Array.from({ length: most + 1 }, (_, many) => of(many));

const byMiles = table(mostMiles, pointsFor.near);
const unknown = pointsFor.near(null);

export class Points {
  readonly #free: Float64Array;
  readonly #skills: Float64Array;
  readonly #languages: Float64Array;
  readonly #interests: Float64Array;
  readonly #likes: Float64Array;
  readonly #visitMinutes: number;

  constructor({ visits, skills, languages }: Asked, words: { interests: number; likes: number }) {
    this.#free = table(visits.length, (possible) => pointsFor.free(possible, visits.length));
    this.#skills = table(skills.length, (met) => pointsFor.skills(met, skills.length));
    this.#languages = table(languages.length, (met) => pointsFor.languages(met, languages.length));
    this.#interests = table(words.interests, pointsFor.interests);
    this.#likes = table(words.likes, pointsFor.likes);
    this.#visitMinutes = visits[0]?.minutes ?? 0;
  }

  /** Of somebody who does not know the holder yet. */
  of(
    possible: number,
    skillsMet: number,
    languagesMet: number,
    miles: number,
    interests: number,
    likes: number,
    owedMinutes: number,
  ): number {
    return Math.floor(
      (this.#free[possible] as number) +
        (this.#skills[skillsMet] as number) +
        (this.#languages[languagesMet] as number) +
        (miles === unknownMiles ? unknown : (byMiles[miles] as number)) +
        (this.#interests[interests] as number) +
        (this.#likes[likes] as number) +
        (owedMinutes === 0 ? 0 : pointsFor.owed(owedMinutes, this.#visitMinutes)),
    );
  }
}
