/** The payment service's own pages, filled in by keyboard. */
import { expect } from 'vitest';
import type { Window } from './windows.ts';

export const typeCard = async (window: Window, number: string): Promise<void> => {
  await window.page.waitForURL(/\/checkout\//);
  expect(await window.wrongs()).toEqual([]);
  await window.type(/Card number/, number);
  await window.type(/Expires/, '12/30');
  await window.type(/Security code/, '123');
  await window.type(/Name on the card/, 'Mair Pugh');
  await window.type(/Postcode/, 'SA9 1AA');
  await window.page.keyboard.press('Enter');
};

export const typeBankAccount = async (window: Window, number: string): Promise<void> => {
  await window.page.waitForURL(/\/checkout\//);
  expect(await window.wrongs()).toEqual([]);
  await window.type(/Name on the account/, 'Mair Pugh');
  await window.type(/E-?mail/i, 'mair@example.org');
  await window.type(/Sort code/, '10-88-00');
  await window.type(/Account number/, number);
  await window.page.keyboard.press('Enter');
};

export interface Onboarding {
  account: string;
  /** What the service answers, where it is not that all is well. */
  answer?: RegExp;
}

export const typeOnboarding = async (window: Window, { account, answer }: Onboarding): Promise<void> => {
  await window.page.waitForURL(/\/onboarding\//);
  expect(await window.wrongs()).toEqual([]);
  await window.type(/First name/, 'Nia');
  await window.type(/Surname/, 'Bowen');
  await window.type(/Date of birth/, '02/04/1990');
  await window.type(/^Address/, '1 High Street');
  await window.type(/Postcode/, 'SA9 1AA');
  await window.type(/Sort code/, '10-88-00');
  await window.type(/Account number/, account);
  if (answer) await window.page.getByRole('radio', { name: answer }).check();
  await window.page.getByRole('button', { name: /Agree and send/ }).press('Enter');
};
