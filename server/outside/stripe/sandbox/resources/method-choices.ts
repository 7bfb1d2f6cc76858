import { choice, flag, listOf, shape } from '../wire/params.ts';

export const methodTypes = listOf(choice('card', 'bacs_debit'));

export const automaticMethods = shape({ enabled: flag(), allow_redirects: choice('always', 'never') });
