/** What the payment service still asks of a carer, in things a person can give. */

export const missingThings = [
  'name',
  'born',
  'address',
  'bank-account',
  'identity-paper',
  'address-paper',
  'insurance-number',
  'telephone',
  'terms',
  'something',
] as const;
export type MissingThing = (typeof missingThings)[number];

/** By how the payment service's own names for its requirements begin or end. */
const signs: readonly (readonly [sign: RegExp, thing: MissingThing])[] = [
  [/default_outbound_destination|external_account/, 'bank-account'],
  [/primary_verification|verification\.document/, 'identity-paper'],
  [/secondary_verification|additional_document|proof_of_address/, 'address-paper'],
  [/id_number/, 'insurance-number'],
  [/terms_of_service|tos_acceptance/, 'terms'],
  [/date_of_birth|\.dob/, 'born'],
  [/\.address/, 'address'],
  [/phone/, 'telephone'],
  [/given_name|surname|first_name|last_name|legal_name/, 'name'],
];

const thingOf = (description: string): MissingThing =>
  signs.find(([sign]) => sign.test(description))?.[1] ?? 'something';

/**
 * Each thing once, in the order in which a person would look for them. What is not known here is still
 * something: it is asked for on the payment service's page. Source of the names: the requirement entries of
 * accounts v2, docs.stripe.com/api/v2/core/accounts, checked 2026-11-23.
 */
export const thingsMissing = (descriptions: readonly string[]): MissingThing[] => {
  const found = new Set(descriptions.map(thingOf));
  return missingThings.filter((thing) => found.has(thing));
};
