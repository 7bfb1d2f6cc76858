let zone = 'Europe/London';

/** The zone of the mutual in view: care is planned by the clock on its walls, wherever the screen is. */
export const zoneNow = (): string => zone;
export const lookThroughZone = (name: string): void => {
  zone = name;
};
