import { expect, test } from 'vitest';
import type { ArchivePlan } from './archive-folder.ts';
import { connectionOptions, openQueue, queueName, shownAddress } from './queue-connection.ts';

const PLAN: ArchivePlan = { format: 1, glossary: 'a', withText: false, blockBytes: 1, inputs: [], blocks: 0 };

test('an archive has a queue of its own, whoever asks', () => {
  expect(queueName(PLAN)).toBe(queueName({ ...PLAN }));
  expect(queueName({ ...PLAN, withText: true })).not.toBe(queueName(PLAN));
});

test('a password is never shown', () => {
  expect(shownAddress('redis://:secret@a.example:6379/0')).toBe('redis://a.example:6379/0');
  expect(() => connectionOptions('http://:secret@a.example')).toThrow(
    '--redis http://a.example: write redis://HOST:PORT',
  );
});

test('a Redis that is not there is said in words', async () => {
  // The port of discarding: nothing of ours or anyone's is a Redis there.
  await expect(openQueue(PLAN, 'redis://:secret@127.0.0.1:9')).rejects.toMatchObject({
    message: 'Redis at redis://127.0.0.1:9 cannot be reached (ECONNREFUSED)',
    exitCode: 5,
  });
});
