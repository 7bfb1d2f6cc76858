/**
 * Figures of each carer beside the bits. All of one carer lie in 64 bytes, a line of the processor’s memory, so
 * that whoever is looked at is fetched once.
 */
import { dayNumber } from '#shared/language/calendar-days.ts';
import { daysCovered, type IndexDays, slotMinutes } from './days.ts';
import type { CarerEntry, Spans } from './entry.ts';

const weeksCovered = daysCovered / 7;
const bytes = 64;
/** Numbers of eight, four and two bytes in it, and where each figure stands among its like. */
const [eights, fours, twos] = [bytes / 8, bytes / 4, bytes / 2];
const [x, y, z] = [0, 1, 2];
const [most, guaranteed, checksUntil, furthest] = [6, 7, 8, 9];
const [planned, byQuarters] = [20, 30];

export const noLimit = 2_147_483_647;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const isByQuarters = ({ from, until }: Spans): boolean =>
  from.every((minute) => minute % slotMinutes === 0) && until.every((minute) => minute % slotMinutes === 0);

export class FiguresKept {
  readonly #monday: number;
  #eights: Float64Array;
  #fours: Int32Array;
  #twos: Int16Array;

  constructor(days: IndexDays) {
    this.#monday = dayNumber(days.from);
    const room = new ArrayBuffer(256 * bytes);
    this.#eights = new Float64Array(room);
    this.#fours = new Int32Array(room);
    this.#twos = new Int16Array(room);
  }

  grow(words: number): void {
    const needed = words * 32 * bytes;
    const before = this.#eights.buffer;
    if (needed <= before.byteLength) return;
    const room = new ArrayBuffer(Math.ceil(words * 1.5) * 32 * bytes);
    new Uint8Array(room).set(new Uint8Array(before));
    this.#eights = new Float64Array(room);
    this.#fours = new Int32Array(room);
    this.#twos = new Int16Array(room);
  }

  put(number: number, entry: CarerEntry): void {
    const { latitude, longitude } = entry;
    const [north, east] = [radians(latitude ?? Number.NaN), radians(longitude ?? Number.NaN)];
    this.#eights[number * eights + x] = Math.cos(north) * Math.cos(east);
    this.#eights[number * eights + y] = Math.cos(north) * Math.sin(east);
    this.#eights[number * eights + z] = Math.sin(north);
    this.#fours[number * fours + most] = entry.mostMinutes ?? noLimit;
    this.#fours[number * fours + guaranteed] = entry.guaranteedMinutes;
    this.#fours[number * fours + checksUntil] = entry.checksUntil;
    this.#fours[number * fours + furthest] = entry.furthestMiles ?? noLimit;
    const weeks = number * twos + planned;
    this.#twos.fill(0, weeks, weeks + weeksCovered);
    for (const [monday, minutes] of entry.weeks) {
      const week = (dayNumber(monday) - this.#monday) / 7;
      if (week >= 0 && week < weeksCovered) this.#twos[weeks + week] = minutes;
    }
    this.#twos[number * twos + byQuarters] = entry.free !== null && isByQuarters(entry.free) ? 1 : 0;
  }

  /** The square of the straight line from a home to a point, both on a globe of radius 1; NaN where not known. */
  squaredFrom(number: number, at: { x: number; y: number; z: number }): number {
    const dx = (this.#eights[number * eights + x] as number) - at.x;
    const dy = (this.#eights[number * eights + y] as number) - at.y;
    const dz = (this.#eights[number * eights + z] as number) - at.z;
    return dx * dx + dy * dy + dz * dz;
  }

  mostMinutes(number: number): number {
    return this.#fours[number * fours + most] as number;
  }
  guaranteedMinutes(number: number): number {
    return this.#fours[number * fours + guaranteed] as number;
  }
  /** Number of the last day on which every check counts. */
  checksUntil(number: number): number {
    return this.#fours[number * fours + checksUntil] as number;
  }
  furthestMiles(number: number): number {
    return this.#fours[number * fours + furthest] as number;
  }
  /** All they said begins and ends on a quarter of an hour: then the bits say exactly when they are free. */
  isByQuarters(number: number): boolean {
    return this.#twos[number * twos + byQuarters] === 1;
  }
  /** Minutes planned in the week of a Monday within the days covered. */
  plannedIn(number: number, monday: number): number {
    return this.#twos[number * twos + planned + (monday - this.#monday) / 7] as number;
  }
}
