import type { Response } from 'express';

interface File {
  name: string;
  mediaType: string;
  content: string;
}

/**
 * A file goes out to be kept, whatever is in it: no browser opens it as a page of ours, guesses another type for
 * it, runs what it holds, or lets another site read it.
 */
export const sendFile = (response: Response, said: string): void => {
  const { name, mediaType, content } = JSON.parse(said) as File;
  response.statusCode = 200;
  response.setHeader('Content-Type', mediaType);
  response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.end(Buffer.from(content, 'base64'));
};
