/**
 * An endpoint is a plain object both sides read: the server serves it, the client calls it, OpenAPI and
 * the separation test list it.
 */
import type { z } from 'zod';
import type { RefusalCode } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may try at all. The action's policy still decides on the thing itself.
 * - `public`: nobody needs to sign in
 * - `signed-in`: a sign-in, not yet a member
 * - `member`: acting as a member, any role; office mode and representatives as the policy says
 * - `holder`, `carer`, `supporter`: acting as a member with that role, or in that member's name
 * - `coordinator`: with the second step
 */
export type Audience = 'public' | 'signed-in' | 'member' | 'holder' | 'carer' | 'coordinator';

/** The right a representative needs to do this in a holder's name; null means only in their own. */
export type ActingRight = 'money' | 'book' | 'confirm' | 'vote';

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  method: Method;
  /** Express style, under /api: `/api/shifts/:shiftId/take` */
  path: `/api/${string}`;
  summary: string;
  audience: Audience;
  /** Rights that let a representative do this for their holder. Absent: no representative may. */
  right?: ActingRight;
  /** A coordinator may do this in a member's name, entering what the member said. */
  office?: true;
  params?: Params;
  query?: Query;
  body?: Body;
  response: Response;
  /** The reply goes out as a file to be kept, never as a page: its name, media type and content in base64. */
  file?: true;
  success: 200 | 201 | 202 | 204;
  refuses: readonly RefusalCode[];
  /**
   * The name under which it is written down in the mutual's audit trail. Null for questions, for marks of having
   * read, and for what a sign-in or a stranger does at the door: that belongs to no mutual yet.
   */
  audit: string | null;
}

export const endpoint = <const E extends Endpoint>(described: E): E => described;

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;

export type ParamsOf<E extends Endpoint> = Out<E['params']>;
export type QueryOf<E extends Endpoint> = Out<E['query']>;
export type BodyOf<E extends Endpoint> = Out<E['body']>;
/** What a handler answers, before the response schema has looked at it. */
export type AnswerOf<E extends Endpoint> = z.input<E['response']>;
/** What the caller receives. */
export type ReplyOf<E extends Endpoint> = z.output<E['response']>;

type Field<Name extends string, S> = S extends z.ZodType ? { [K in Name]: In<S> } : unknown;
/** What a caller gives: only the parts the endpoint has. */
export type InputOf<E extends Endpoint> = Field<'params', E['params']> &
  Field<'query', E['query']> &
  Field<'body', E['body']>;
