import { choice, flag, integer, listOf, needed, shape, text } from '../wire/params.ts';

export const methodTypes = listOf(choice('card', 'bacs_debit'));

export const automaticMethods = shape({ enabled: flag(), allow_redirects: choice('always', 'never') });

/** How somebody agreed to later charges. Bacs is agreed to on the hosted page, whatever stands here. */
export const mandateData = shape({
  customer_acceptance: needed(
    shape({
      type: needed(choice('offline', 'online')),
      accepted_at: integer(),
      offline: shape({}),
      online: shape({ ip_address: needed(text()), user_agent: needed(text()) }),
    }),
  ),
});
