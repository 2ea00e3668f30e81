import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { saidByPage } from './page-clues.ts';

function saidOf(head: string, body = ''): { declared: string[]; blocks: string[] } {
  const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  const [declared = '', blocks = ''] = saidByPage(document as unknown as Document).split('\n\n');
  return { declared: declared.split('\n'), blocks: blocks === '' ? [] : blocks.split('\n') };
}

describe('what a page says of itself', () => {
  test('its title and its metadata, by whichever attribute names them', () => {
    const { declared } = saidOf(
      '<title>题目</title><meta name="PubDate" content="2022-08-24"><meta property="og:x" content="a"><meta itemprop="y" content="b">',
    );
    expect(declared).toEqual([
      '\t题目',
      'META.....PubDate>HEAD>HTML\t2022-08-24',
      'META....og:x>HEAD>HTML\ta',
      'META...y>HEAD>HTML\tb',
    ]);
  });

  test('its time elements and where they stand', () => {
    const { declared } = saidOf('', '<article><time class="t" datetime="2022-08-24">昨天</time></article>');
    expect(declared[1]).toBe('TIME..t>ARTICLE>BODY>HTML\t2022-08-24');
  });

  test('in scripts what may be a day, and nothing else of them', () => {
    const { declared } = saidOf(
      '<script type="application/ld+json">{"datePublished":"2022-08-24T09:30:00Z","secret":"x"}</script>' +
        '<script>var ct = "1661304600"; var other = 7; birthDate = "1970-01-01"</script>',
    );
    expect(declared[1]).toMatch(/^SCRIPT\.+application\/ld\+json>HEAD>HTML\t\tdatePublished":"2022-08-24T09:30:00Z"/);
    expect(declared[2]).toMatch(/^SCRIPT>HEAD>HTML\t\tct = "1661304600"/);
    expect(declared[2]).not.toContain('1970');
  });

  test('its flows in their pieces, white space collapsed, where they stand said once', () => {
    const { blocks } = saidOf(
      '',
      `<div class="info" id="i">\n   <span>08-24</span>\n <span>2022</span></div><p>甲${'  '.repeat(400)}乙</p><p>丙丁</p>`,
    );
    expect(blocks).toEqual(['DIV.i.info>BODY>HTML\t\t08-24\t\t2022', 'P>BODY>HTML\t甲 乙', '\t丙丁']);
  });

  test('however long it is, no more than it may send', () => {
    const said = saidOf(
      `<script>${'date="2022-08-24";'.repeat(5000)}</script>`,
      '<p>一段很长的话。</p><div class="x">又一段</div>'.repeat(3000),
    );
    expect([...said.declared, ...said.blocks].join('\n').length).toBeLessThan(60_000);
  });
});
