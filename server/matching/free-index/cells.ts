/** The country in cells of about seven miles, so that a search looks only at what is near. */
import type { Place } from '#shared/shifts/travel.ts';

const cellDegrees = { latitude: 0.1, longitude: 0.16 } as const;
const columns = 4_096;
/** Where people stand whose home is not on the map: looked at in every search. */
const nowhere = -1;

const rowOf = (latitude: number): number => Math.floor((latitude + 90) / cellDegrees.latitude);
const columnOf = (longitude: number): number => Math.floor((longitude + 180) / cellDegrees.longitude);

export const cellOf = ({ latitude, longitude }: Place): number =>
  latitude === null || longitude === null ? nowhere : rowOf(latitude) * columns + columnOf(longitude);

const milesInDegree = 69;

/** Every cell with a point within so many miles of a place, and nowhere; only nowhere if the place is not known. */
export const cellsWithin = (miles: number, { latitude, longitude }: Place): number[] => {
  if (latitude === null || longitude === null) return [nowhere];
  const north = miles / milesInDegree;
  const east = north / Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
  const cells = [nowhere];
  for (let row = rowOf(latitude - north); row <= rowOf(latitude + north); row += 1)
    for (let column = columnOf(longitude - east); column <= columnOf(longitude + east); column += 1)
      cells.push(row * columns + column);
  return cells;
};
