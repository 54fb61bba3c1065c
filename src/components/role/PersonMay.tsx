import type { PayloadRequest, UIFieldServerComponent } from 'payload'
import React from 'react'

import { newsroomOptions } from '../../options/newsroomOptions.ts'
import type { SanitizedOptions } from '../../options/types.ts'
import { idsOf } from '../../relationships/idOf.ts'
import { permissionAreas, type PermissionArea } from '../../roles/permissions.ts'
import { reasonsOf, type HeldRole } from '../../roles/reasonsOf.ts'
import { limitsField, limitsOf } from '../../roles/userLimits.ts'
import { rolesOf, userPermissions } from '../../roles/userPermissions.ts'
import { say } from '../../translations/say.ts'
import './PersonMay.css'

type Scope = { options: SanitizedOptions; req: PayloadRequest }

const heldRoles = async (person: object, { options, req }: Scope): Promise<HeldRole[]> => {
  const ids = idsOf(rolesOf(person, options))
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: options.slugs.roles,
    depth: 0,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    req,
    select: { name: true, permissions: true },
    where: { id: { in: ids } },
  })
  return docs
}

/** The languages and sections that a person is held to, by name. */
const placesOf = async (person: object, { options, req }: Scope): Promise<string[]> => {
  const { languages, sections } = await limitsOf(person, { options, req })
  const found = sections
    ? await req.payload.find({
        collection: options.slugs.sections,
        depth: 0,
        limit: 0,
        overrideAccess: false,
        pagination: false,
        req,
        select: { name: true },
        where: { id: { in: [...sections] } },
      })
    : null
  return [
    ...options.languages.filter(({ code }) => languages?.has(code)).map(({ label }) => label),
    ...(found?.docs ?? []).map(({ name }) => name),
  ]
}

/** On a person's page: what they may do, by which of their roles, and where. */
export const PersonMay: UIFieldServerComponent = async ({ data, i18n, id, payload, req }) => {
  const options = newsroomOptions(payload)
  const isSelf = req.user?.collection === options.slugs.users && req.user.id === id
  if (!id || !(isSelf || (await userPermissions(req, options)).has('manageUsers'))) return null
  const person = data as object
  const reasons = reasonsOf(await heldRoles(person, { options, req }))
  const places = limitsField in person ? await placesOf(person, { options, req }) : []
  return (
    <details className="field-type newsroom-person-may">
      <summary>{say(i18n.t, 'personMay')}</summary>
      {reasons.size === 0 ? (
        <p>{say(i18n.t, 'personMayNothing')}</p>
      ) : (
        <>
          <p>
            {places.length > 0
              ? say(i18n.t, 'personMayWithin', { places: places.join(', ') })
              : say(i18n.t, 'personMayEverywhere')}
          </p>
          {Object.entries(permissionAreas).map(([area, its]) => {
            const allowed = its.filter((permission) => reasons.has(permission))
            if (allowed.length === 0) return null
            return (
              <section key={area}>
                <h3>{say(i18n.t, `area_${area as PermissionArea}`)}</h3>
                <ul>
                  {allowed.map((permission) => (
                    <li key={permission}>
                      {say(i18n.t, `permission_${permission}`)}{' '}
                      <span>
                        {say(i18n.t, 'personMayBecause', {
                          roles: reasons.get(permission)!.join(', '),
                        })}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
        </>
      )}
    </details>
  )
}
