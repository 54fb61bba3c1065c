import type { EmbedHost } from '../../../src/options/types.ts'

/** What the pattern finds first in the path of an address. */
const inPath = ({ pathname }: URL, pattern: RegExp): string | undefined =>
  pattern.exec(pathname)?.[1]

const query = (entries: Record<string, null | string | undefined>): string => {
  const given = Object.entries(entries).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  )
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

/** `youtu.be/ID`, `watch?v=ID`, `/shorts/ID`, `/live/ID`, `/embed/ID` */
const youtubeVideo = (url: URL): string | undefined => {
  const id =
    url.hostname === 'youtu.be'
      ? inPath(url, /^\/([\w-]+)/)
      : (inPath(url, /^\/(?:shorts|live|embed|v)\/([\w-]+)/) ??
        (url.pathname === '/watch' ? url.searchParams.get('v') : undefined))
  return id && /^[\w-]{6,20}$/.test(id) ? id : undefined
}

/** Where a video shall begin, in seconds: `t=90`, `t=1m30s`, `start=90`. */
const startSeconds = ({ searchParams }: URL): string | undefined => {
  const given = searchParams.get('t') ?? searchParams.get('start') ?? ''
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(given) ?? []
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return total > 0 ? String(total) : undefined
}

/** A video, and what opens it when it is not listed: `vimeo.com/ID/HASH`, `?h=HASH`. */
const vimeoVideo = (url: URL) => {
  const id = inPath(url, /^\/(?:video\/|(?:channels|groups|showcase)\/.+\/)?(\d+)(?:\/|$)/)
  const hash = inPath(url, /^\/\d+\/(\w+)/) ?? url.searchParams.get('h') ?? undefined
  return { hash, id }
}

const facebookPlugin = (url: URL): null | string => {
  const video = /^\/watch\b|\/videos\/|^\/reel\//.test(url.pathname)
  const post = /\/posts\/|^\/(?:permalink|photo|story)\b|\/photos\//.test(url.pathname)
  if (!video && !post) return null
  const href = `https://www.facebook.com${url.pathname}${query({
    fbid: url.searchParams.get('fbid'),
    id: url.searchParams.get('id'),
    story_fbid: url.searchParams.get('story_fbid'),
    v: url.searchParams.get('v'),
  })}`
  const plugin = video ? 'video' : 'post'
  return `https://www.facebook.com/plugins/${plugin}.php${query({ href, show_text: 'true' })}`
}

/** A post of a public channel; not an invitation, which `/+…` and `/joinchat/…` are. */
const telegramPost = (url: URL) => {
  const [, channel, post] = /^\/(?:s\/)?([A-Za-z]\w{3,})\/(\d+)\/?$/.exec(url.pathname) ?? []
  return channel ? `https://t.me/${channel}/${post}` : undefined
}

const plain = (host: string, { pathname }: URL) => `https://${host}${pathname}`

/**
 * The sites whose pages may be embedded, with their own addresses for frames. None of them is asked
 * when an article is written, saved or rendered.
 */
export const embedHosts: readonly EmbedHost[] = [
  {
    name: 'YouTube',
    hosts: [
      'youtube.com',
      'm.youtube.com',
      'music.youtube.com',
      'youtu.be',
      'youtube-nocookie.com',
    ],
    // https://developers.google.com/youtube/player_parameters, without cookies until it is played
    canonical: (url) => {
      const v = youtubeVideo(url)
      return v
        ? `https://www.youtube.com/watch${query({ v, t: startSeconds(url) })}`
        : `${plain('www.youtube.com', url)}${query({ list: url.searchParams.get('list') })}`
    },
    frame: (url) => {
      const id = youtubeVideo(url)
      return id
        ? `https://www.youtube-nocookie.com/embed/${id}${query({ start: startSeconds(url) })}`
        : null
    },
  },
  {
    name: 'Vimeo',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    canonical: (url) => {
      const { hash, id } = vimeoVideo(url)
      return id ? `https://vimeo.com/${id}${hash ? `/${hash}` : ''}` : plain('vimeo.com', url)
    },
    // https://developer.vimeo.com/player/sdk/embed; dnt: do not track
    frame: (url) => {
      const { hash, id } = vimeoVideo(url)
      return id ? `https://player.vimeo.com/video/${id}${query({ h: hash, dnt: '1' })}` : null
    },
  },
  {
    name: 'X',
    hosts: ['x.com', 'mobile.x.com', 'twitter.com', 'mobile.twitter.com'],
    canonical: (url) => plain('x.com', url),
  },
  {
    name: 'Facebook',
    hosts: ['facebook.com', 'm.facebook.com', 'fb.watch'],
    // https://developers.facebook.com/docs/plugins/embedded-posts
    frame: (url) => (url.hostname === 'fb.watch' ? null : facebookPlugin(url)),
    size: { height: 600, width: 500 },
  },
  {
    name: 'Instagram',
    hosts: ['instagram.com'],
    canonical: (url) => plain('www.instagram.com', url),
    frame: (url) => {
      const [, kind, id] = /^\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)/.exec(url.pathname) ?? []
      return id ? `https://www.instagram.com/${kind}/${id}/embed/` : null
    },
    size: { height: 640, width: 400 },
  },
  {
    name: 'Telegram',
    hosts: ['t.me', 'telegram.me'],
    canonical: (url) => telegramPost(url) ?? plain('t.me', url),
    // https://core.telegram.org/widgets/post, whose script makes this frame
    frame: (url) => {
      const post = telegramPost(url)
      return post ? `${post}?embed=1` : null
    },
    size: { height: 500, width: 500 },
  },
  {
    name: 'TikTok',
    hosts: ['tiktok.com', 'm.tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'],
    canonical: (url) => plain(url.hostname, url),
    // https://developers.tiktok.com/doc/embed-player
    frame: (url) => {
      const id = inPath(url, /^\/@[\w.-]+\/(?:video|photo)\/(\d+)/)
      return id ? `https://www.tiktok.com/player/v1/${id}` : null
    },
    size: { height: 720, width: 405 },
  },
  {
    name: 'Spotify',
    hosts: ['open.spotify.com'],
    canonical: (url) => plain('open.spotify.com', url),
    // https://developer.spotify.com/documentation/embeds
    frame: (url) => {
      const page = inPath(
        url,
        /^\/(?:intl-[\w-]+\/)?(?:embed\/)?((?:album|artist|episode|playlist|show|track)\/\w+)/,
      )
      return page ? `https://open.spotify.com/embed/${page}` : null
    },
    size: { height: 352, width: 640 },
  },
  {
    name: 'SoundCloud',
    hosts: ['soundcloud.com', 'm.soundcloud.com', 'on.soundcloud.com'],
    canonical: (url) => plain(url.hostname, url),
    // https://developers.soundcloud.com/docs/api/html5-widget
    frame: (url) =>
      url.hostname !== 'on.soundcloud.com' && /^\/[^/]+\/./.test(url.pathname)
        ? `https://w.soundcloud.com/player/${query({ url: plain('soundcloud.com', url) })}`
        : null,
    size: { height: 166, width: 640 },
  },
  {
    name: 'Google Maps',
    hosts: ['google.com', 'maps.google.com'],
    path: '/maps',
    canonical: ({ href }) => href,
    // https://developers.google.com/maps/documentation/embed: the address that “Embed a map” gives
    frame: ({ pathname, searchParams }) => {
      const map = searchParams.get('pb')
      return pathname === '/maps/embed' && map
        ? `https://www.google.com/maps/embed${query({ pb: map })}`
        : null
    },
    size: { height: 450, width: 600 },
  },
  { name: 'Google Maps', hosts: ['maps.app.goo.gl'] },
]
