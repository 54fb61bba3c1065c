'use client'

import { FieldError, useField } from '@payloadcms/ui'
import type { SelectFieldClientProps } from 'payload'
import React from 'react'

import {
  permissionAreas,
  permissions,
  type Permission,
  type PermissionArea,
} from '../../roles/permissions.ts'
import { useWords } from '../useWords.ts'
import './PermissionsField.css'

/** What a role allows, each permission in full words: in a select they would be cut off. */
export const PermissionsField: React.FC<SelectFieldClientProps> = ({ path, readOnly }) => {
  const words = useWords()
  const { disabled, setValue, showError, value } = useField<Permission[]>({ path })
  const held = value ?? []
  return (
    <fieldset className="field-type newsroom-permissions" disabled={readOnly || disabled}>
      <legend>{words('permissions')}</legend>
      <FieldError path={path} showError={showError} />
      {Object.entries(permissionAreas).map(([area, its]) => (
        <div aria-labelledby={`${path}-${area}`} key={area} role="group">
          <h3 id={`${path}-${area}`}>{words(`area_${area as PermissionArea}`)}</h3>
          {its.map((permission) => (
            <label key={permission}>
              <input
                checked={held.includes(permission)}
                name={`${path}.${permission}`}
                onChange={({ target }) =>
                  setValue(
                    permissions.filter((other) =>
                      other === permission ? target.checked : held.includes(other),
                    ),
                  )
                }
                type="checkbox"
              />
              <span>{words(`permission_${permission}`)}</span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  )
}
