import { invalid } from './problem.ts';

/** A parameter before its meaning is known: text from a form, or a JSON value from v2. */
export type Raw = string | number | boolean | null | Raw[] | { [name: string]: Raw };

const deepest = 8;

const stepsOf = (name: string): string[] => {
  const open = name.indexOf('[');
  if (open === -1) return [name];
  if (!/^[^[\]]+(\[[^[\]]*\])+$/.test(name))
    throw invalid(`Invalid parameter name: ${name}`, { param: name });
  const steps = [name.slice(0, open)];
  for (const inner of name.slice(open).matchAll(/\[([^[\]]*)\]/g)) steps.push(inner[1] ?? '');
  return steps;
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw invalid('The request is not valid form encoding.');
  }
};

/** Decodes `a[b][0]=c`. Lists stay objects keyed by their indexes: only the parameter's description knows which is which. */
export const decodeForm = (text: string): { [name: string]: Raw } => {
  const decoded: { [name: string]: Raw } = Object.create(null);
  if (text === '') return decoded;
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    const value = equals === -1 ? '' : decode(pair.slice(equals + 1));
    const steps = stepsOf(name);
    if (steps.length > deepest)
      throw invalid(`Parameters may not be nested this deeply: ${name}`, { param: name });
    put(decoded, steps, value, name);
  }
  return decoded;
};

const put = (into: { [name: string]: Raw }, steps: string[], value: string, name: string): void => {
  let place = into;
  for (const [depth, step] of steps.entries()) {
    const key = step === '' ? String(Object.keys(place).length) : step;
    if (depth === steps.length - 1) {
      if (typeof place[key] === 'object') throw invalid(`Invalid object: ${name}`, { param: name });
      place[key] = value;
      return;
    }
    const next = place[key] ?? Object.create(null);
    if (typeof next !== 'object' || next === null || Array.isArray(next))
      throw invalid(`Invalid object: ${name}`, { param: name });
    place[key] = next;
    place = next;
  }
};
