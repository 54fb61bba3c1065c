import escapeHtml from 'escape-html'

import { say, type Translate } from '../translations/say.ts'

/** What a letter is for: a first password, or another one. */
export type LetterKind = 'invitation' | 'reset'

export type Letter = { html: string; subject: string; text: string }

/** In ms. */
export const letterLife = { invitation: 7 * 24 * 60 * 60 * 1000, reset: 60 * 60 * 1000 } as const

/**
 * A letter with a link to the form for a new password.
 * @param newsroom its name; empty: it has none
 * @param t in the language of the letter
 */
export const letterOf = ({
  kind,
  link,
  name,
  newsroom,
  t,
}: {
  kind: LetterKind
  link: string
  name: string
  newsroom: string
  t: Translate
}): Letter => {
  const of = newsroom || 'Newsroom'
  const isInvitation = kind === 'invitation'
  const greeting = say(t, 'letterGreeting', { name })
  const what = say(t, isInvitation ? 'letterInvitation' : 'letterReset', { newsroom: of })
  const until = isInvitation
    ? say(t, 'letterDays', { days: letterLife.invitation / 86_400_000 })
    : say(t, 'letterMinutes', { minutes: letterLife.reset / 60_000 })
  const ending = say(t, 'letterNotYou')
  const lines = [greeting, what, link, until, ending]
  const html = lines.map((line) => {
    const safe = escapeHtml(line)
    return `<p>${line === link ? `<a href="${safe}">${safe}</a>` : safe}</p>`
  })
  return {
    html: html.join('\n'),
    subject: say(t, isInvitation ? 'letterInvitationSubject' : 'letterResetSubject', {
      newsroom: of,
    }),
    text: lines.join('\n\n'),
  }
}
