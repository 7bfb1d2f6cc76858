/** Protects who opens a file somebody sent: it is what its bytes say, small, for the two sides only, and never a page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachments, messages as kept } from '#db/schema/index.ts';
import { largestAttachment } from '#shared/messages/attachment.ts';
import { aCarer, aPair, posted } from '#tests/support/care.ts';
import * as files from '#tests/support/files.ts';
import { api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { messages } = api;

let world: World;
let holder: Person;
let carer: Person;
let params: { conversationId: string };
beforeAll(async () => {
  world = await openWorld();
  ({ holder, carer } = await aPair(world));
  const { needId } = await posted(holder);
  const body = { words: 'Here is the way.' };
  params = await carer.call(messages.writeFirst, { params: { needId }, body });
});
afterAll(() => world.close());

const send = (name: string, content: Buffer) => ({
  params,
  body: { attachment: files.sent(name, content) },
});

/** As a browser fetches it, to the last byte. */
const fetched = async (person: Person, attachmentId: string) => {
  const response = await fetch(
    `${world.house.url}/api/conversations/${params.conversationId}/attachments/${attachmentId}`,
    { headers: { cookie: person.cookie, 'acting-as': person.memberId } },
  );
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

describe('a file', () => {
  it.each([
    ['door.png', files.png, 'image/png', 'png'],
    ['way.jpg', files.jpeg, 'image/jpeg', 'jpeg'],
    ['way.webp', files.webp, 'image/webp', 'webp'],
    ['plan.pdf', files.pdf, 'application/pdf', 'pdf'],
  ] as const)('%s goes out as it came in, to be kept', async (name, content, mediaType, kind) => {
    const { attachment, words } = await holder.call(messages.write, send(name, content));
    expect(words).toBe('');
    expect(attachment).toMatchObject({ name, kind, bytes: content.length });
    for (const person of [holder, carer]) {
      const { response, bytes } = await fetched(person, attachment?.attachmentId ?? '');
      expect(bytes.equals(content)).toBe(true);
      expect(response.headers.get('content-type')).toBe(mediaType);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${name}`);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain('sandbox');
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('takes a harmless name with the ending of what it truly is', async () => {
    const names = [
      ['../../index.html', 'index.html.png'],
      ['drws ffrynt “tŷ”.PNG', 'drws ffrynt _tŷ_.PNG'],
      ['a"\r\nSet-Cookie: x=1.png', 'a_Set-Cookie_ x_1.png'],
      ['.htaccess', 'htaccess.png'],
      ['///', 'file.png'],
    ];
    for (const [name = '', wanted = ''] of names) {
      const { attachment } = await holder.call(messages.write, send(name, files.png));
      expect(attachment?.name).toBe(wanted);
      const { response } = await fetched(carer, attachment?.attachmentId ?? '');
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(wanted));
    }
  });

  it('may be 2 MB and no more', async () => {
    const { attachment } = await holder.call(
      messages.write,
      send('large.png', files.pngOf(largestAttachment)),
    );
    expect(attachment?.bytes).toBe(largestAttachment);
    const over = await holder.ask(messages.write, send('larger.png', files.pngOf(largestAttachment + 3)));
    expect(over).toMatchObject({
      status: 413,
      body: { code: 'attachment-too-large', facts: { megabytes: 2 } },
    });
    const bomb = await holder.ask(messages.write, send('bomb.png', files.pngOf(4_000_000)));
    expect(bomb).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it.each([
    ['a page', 'page.html', files.html],
    ['a page that calls itself a picture', 'page.png', files.html],
    ['a page that begins like a PNG', 'page.png', files.htmlAsPng],
    ['a page that begins like a JPEG', 'page.jpg', files.htmlAsJpeg],
    ['a page that begins like a WebP', 'page.webp', files.htmlAsWebp],
    ['a page that begins like a PDF', 'page.pdf', files.htmlAsPdf],
    ['a drawing that can run', 'drawing.svg', files.svg],
    ['nothing at all', 'empty.png', files.empty],
  ])('%s is refused, and nothing of the message is kept', async (_what, name, content) => {
    const before = await world.db.read.$count(kept);
    const filesBefore = await world.db.read.$count(attachments);
    const refused = await holder.ask(messages.write, {
      params,
      body: { words: 'Look at this', attachment: files.sent(name, content) },
    });
    expect(refused).toMatchObject({ status: 415, body: { code: 'attachment-not-accepted' } });
    expect(await world.db.read.$count(kept)).toBe(before);
    expect(await world.db.read.$count(attachments)).toBe(filesBefore);
  });

  it('that is no base64 is no file', async () => {
    const attachment = { name: 'a.png', content: 'not base64!' };
    const refused = await holder.refused(messages.write, { params, body: { words: 'Look', attachment } });
    expect(refused).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/attachment/content' }] });
  });

  it('is handed to nobody else: not by its id, and not through a conversation of one’s own', async () => {
    const { attachment } = await holder.call(messages.write, send('door.png', files.png));
    const attachmentId = attachment?.attachmentId ?? '';
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    const { needId } = await posted(holder, { onDay: '2026-11-27' });
    const own = await other.call(messages.writeFirst, { params: { needId }, body: { words: 'Hello' } });
    expect((await fetched(other, attachmentId)).response.status).toBe(404);
    const through = { params: { conversationId: own.conversationId, attachmentId } };
    expect((await other.refused(messages.attachment, through)).code).toBe('not-found');
    expect((await world.stranger().refused(messages.attachment, through)).code).toBe('sign-in-needed');
  });
});
