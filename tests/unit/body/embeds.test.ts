import { describe, expect, it } from '@jest/globals'

import { embedNames, readEmbed } from '../../../fields/body/embeds/readEmbed.ts'
import type { EmbedHost } from '../../../src/options/types.ts'
import { embed } from './nodes.ts'
import { escapedEvil, evil, render } from './render.ts'

const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const player = 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'

describe('what may be embedded', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&feature=share', 'YouTube', video, player],
    ['https://youtu.be/dQw4w9WgXcQ?si=abc', 'YouTube', video, player],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'YouTube', video, player],
    ['https://www.youtube.com/live/dQw4w9WgXcQ', 'YouTube', video, player],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'YouTube', video, player],
    ['https://youtu.be/dQw4w9WgXcQ?t=1m30s', 'YouTube', `${video}&t=90`, `${player}?start=90`],
    ['https://www.youtube.com/@montsame', 'YouTube', 'https://www.youtube.com/@montsame', null],
    [
      'https://vimeo.com/76979871',
      'Vimeo',
      'https://vimeo.com/76979871',
      'https://player.vimeo.com/video/76979871?dnt=1',
    ],
    [
      'https://vimeo.com/channels/staffpicks/76979871',
      'Vimeo',
      'https://vimeo.com/76979871',
      'https://player.vimeo.com/video/76979871?dnt=1',
    ],
    [
      'https://player.vimeo.com/video/76979871?h=8272103f6e',
      'Vimeo',
      'https://vimeo.com/76979871/8272103f6e',
      'https://player.vimeo.com/video/76979871?h=8272103f6e&dnt=1',
    ],
    ['https://twitter.com/a/status/20?s=20', 'X', 'https://x.com/a/status/20', null],
    ['https://x.com/a/status/20', 'X', 'https://x.com/a/status/20', null],
    [
      'https://www.facebook.com/montsame/posts/123?fbclid=xyz',
      'Facebook',
      'https://www.facebook.com/montsame/posts/123',
      'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fmontsame%2Fposts%2F123&show_text=true',
    ],
    [
      'https://m.facebook.com/watch/?v=123',
      'Facebook',
      'https://m.facebook.com/watch/?v=123',
      'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D123&show_text=true',
    ],
    ['https://www.facebook.com/montsame', 'Facebook', 'https://www.facebook.com/montsame', null],
    [
      'https://www.instagram.com/reel/Cabc-1/?igsh=x',
      'Instagram',
      'https://www.instagram.com/reel/Cabc-1/',
      'https://www.instagram.com/reel/Cabc-1/embed/',
    ],
    [
      'https://t.me/s/montsame/42',
      'Telegram',
      'https://t.me/montsame/42',
      'https://t.me/montsame/42?embed=1',
    ],
    ['https://t.me/+invitation', 'Telegram', 'https://t.me/+invitation', null],
    [
      'https://www.tiktok.com/@a.b/video/7106594312292453675?is_from_webapp=1',
      'TikTok',
      'https://www.tiktok.com/@a.b/video/7106594312292453675',
      'https://www.tiktok.com/player/v1/7106594312292453675',
    ],
    ['https://vm.tiktok.com/ZM123/', 'TikTok', 'https://vm.tiktok.com/ZM123/', null],
    [
      'https://open.spotify.com/intl-de/episode/5As?si=1',
      'Spotify',
      'https://open.spotify.com/intl-de/episode/5As',
      'https://open.spotify.com/embed/episode/5As',
    ],
    [
      'https://soundcloud.com/a/b?utm_source=x',
      'SoundCloud',
      'https://soundcloud.com/a/b',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa%2Fb',
    ],
    [
      'https://www.google.com/maps/embed?pb=!1m18',
      'Google Maps',
      'https://www.google.com/maps/embed?pb=!1m18',
      'https://www.google.com/maps/embed?pb=%211m18',
    ],
    [
      'https://www.google.com/maps/place/Ulaanbaatar',
      'Google Maps',
      'https://www.google.com/maps/place/Ulaanbaatar',
      null,
    ],
    ['https://maps.app.goo.gl/abc', 'Google Maps', 'https://maps.app.goo.gl/abc', null],
  ])('is %s', (address, provider, url, frame) => {
    expect(readEmbed(` ${address}\n`)).toMatchObject({
      embed: { frame, provider, url },
      problem: null,
    })
  })

  it.each([
    ['https://evil.example/watch?v=dQw4w9WgXcQ', 'notAllowed'],
    ['https://youtube.com.evil.example/', 'notAllowed'],
    ['https://notyoutube.com/', 'notAllowed'],
    ['https://any.youtube.com/', 'notAllowed'],
    ['https://youtube.com:8443/', 'notAllowed'],
    ['https://www.google.com/url?q=https://evil.example', 'notAllowed'],
    ['https://www.google.com/mapsevil', 'notAllowed'],
    ['https://evil.example\\@youtube.com/', 'notAllowed'],
    ['http://www.youtube.com/watch?v=dQw4w9WgXcQ', 'notHttps'],
    ['javascript://youtube.com/%0aalert(1)', 'notHttps'],
    ['data:text/html,x', 'notHttps'],
    ['https://user@youtube.com/', 'credentials'],
    ['https://youtube.com@evil.example/', 'credentials'],
    ['//youtube.com/watch', 'notAnAddress'],
    ['youtube.com/watch', 'notAnAddress'],
    ['<iframe src="https://youtube.com/embed/x"></iframe>', 'notAnAddress'],
    ['', 'notAnAddress'],
  ])('is not %s', (address, problem) => {
    expect(readEmbed(address)).toEqual({ embed: null, problem })
  })
})

describe('sites that a newsroom adds', () => {
  const eagle: EmbedHost = {
    name: 'Eagle TV',
    frame: ({ pathname }) => `https://player.eagle.mn${pathname}`,
    hosts: ['eagle.mn'],
  }

  it('may be embedded, and are named', () => {
    expect(readEmbed('https://www.eagle.mn/v/1?utm_medium=x#t', [eagle]).embed).toEqual({
      frame: 'https://player.eagle.mn/v/1',
      provider: 'Eagle TV',
      size: { height: 360, width: 640 },
      url: 'https://www.eagle.mn/v/1',
    })
    expect(embedNames([eagle])).toContain('Eagle TV')
  })

  it('get a link where they give no frame, or none that is safe', () => {
    for (const frame of [undefined, () => null, () => 'javascript:alert(1)', () => 'x']) {
      expect(readEmbed('https://eagle.mn/', [{ ...eagle, frame }]).embed?.frame).toBeNull()
    }
  })

  it('take the place of a built-in one with the same host', () => {
    const own: EmbedHost = { name: 'Our YouTube', hosts: ['youtube.com'] }
    expect(readEmbed(video, [own]).embed).toMatchObject({ frame: null, provider: 'Our YouTube' })
  })
})

describe('an embed', () => {
  it('is a frame that loads late and can do little', () => {
    expect(render([embed(video, 'The train')])).toEqual({
      html:
        `<figure class="embed"><iframe src="${player}" title="The train" width="640" height="360"` +
        ' loading="lazy" sandbox="allow-same-origin allow-scripts allow-popups allow-presentation"' +
        ' allow="encrypted-media; fullscreen; picture-in-picture"' +
        ' referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>' +
        '<figcaption>The train</figcaption></figure>',
      markdown: `[The train](${video})\n`,
      plainText: `The train\n\n${video}`,
    })
  })

  it('is a link where there is no frame', () => {
    expect(render([embed('https://twitter.com/a/status/20?s=20')])).toMatchObject({
      html: '<figure class="embed"><a href="https://x.com/a/status/20" rel="noopener noreferrer">https://x.com/a/status/20</a></figure>',
      markdown: '<https://x.com/a/status/20>\n',
    })
  })

  it('is never a script', () => {
    const addresses = [video, 'https://x.com/a/status/20', 'https://www.instagram.com/p/a/']
    expect(render(addresses.map((url) => embed(url))).html).not.toContain('<script')
  })

  it('of a site that may no longer be embedded is a link', () => {
    const { html } = render([embed('https://gone.example/1')])
    expect(html).toContain('<a href="https://gone.example/1"')
    expect(html).not.toContain('<iframe')
  })

  it('is nothing when it is empty, or holds what is no text', () => {
    const nothing = { html: '', markdown: '', plainText: '' }
    expect(render([embed('')])).toEqual(nothing)
    expect(render([embed(5 as unknown as string)])).toEqual(nothing)
  })

  it('is escaped', () => {
    const { html } = render([embed(video, evil), embed(evil)])
    expect(html.split(escapedEvil)).toHaveLength(4)
    expect(render([embed('https://x.com/"><script>')]).html).not.toContain('<script')
  })
})
