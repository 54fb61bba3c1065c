import { APIError, Forbidden, type Endpoint } from 'payload'

import { withOwnLocale } from '../../src/languages/withOwnLocale.ts'
import type { SanitizedOptions } from '../../src/options/types.ts'
import type { NewsroomAccess } from '../../src/roles/access.ts'
import { say } from '../../src/translations/say.ts'
import { sendInvitation } from './sendInvitation.ts'

type Given = { access: NewsroomAccess; options: SanitizedOptions }

/** `POST /api/users/{id}/invite`: the invitation again, to somebody who has set no password yet. */
export const inviteEndpoint = ({ access, options }: Given): Omit<Endpoint, 'root'> => ({
  handler: async (req) => {
    if (!(await access.field.userManager({ req } as never))) throw new Forbidden(req.t)
    const { payload } = req
    const person = await payload.findByID({
      id: String(req.routeParams?.id),
      collection: options.slugs.users,
      depth: 0,
      overrideAccess: true,
      req: withOwnLocale(req),
      select: { email: true, invitedAt: true, name: true },
    })
    if (!person.invitedAt)
      throw new APIError(say(req.t, 'invitationAccepted'), 409, undefined, true)
    await sendInvitation(person, { options, req })
    const invitedAt = new Date().toISOString()
    await payload.db.updateOne({
      id: person.id,
      collection: options.slugs.users,
      data: { invitedAt },
      req,
      returning: false,
    })
    return Response.json({
      invitedAt,
      message: say(req.t, 'invitationSent', { email: person.email }),
    })
  },
  method: 'post',
  path: '/:id/invite',
})
