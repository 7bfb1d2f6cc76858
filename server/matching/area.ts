/** The first half of a postcode: where about somebody lives, not where. */
export const areaOf = (postcode: string | null): string | null => postcode?.trim().split(/\s+/)[0] || null;
