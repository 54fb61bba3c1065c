import type { Check, Finding } from './facts.ts'

const gigabyte = 1024 ** 3
const little = 2 * gigabyte
const tooLittle = gigabyte / 4

const size = (bytes: number) =>
  bytes < gigabyte
    ? `${Math.round(bytes / 1024 ** 2)} MB`
    : `${(bytes / gigabyte).toFixed(bytes < 10 * gigabyte ? 1 : 0)} GB`

const uses = { data: 'the data directory', media: 'the folder of pictures' }

/** A full disk stops Postgres. */
export const checkDisk: Check = ({ folders }) =>
  folders.flatMap(({ free, path, total, use }): Finding[] => {
    if (free === null || total === null) return []
    const check = `disk.${use}`
    const says = `${size(free)} of ${size(total)} are free for ${uses[use]}, ${path}`
    if (free >= little) return [{ check, level: 'ok', says }]
    return [
      {
        check,
        level: free < tooLittle ? 'error' : 'warning',
        remedy: 'Make room, or move it to a larger disk: a full one stops the newsroom.',
        says: `${says}.`,
      },
    ]
  })

export const checkWritable: Check = ({ folders }) =>
  folders.flatMap(({ path, use, writeProblem }): Finding[] =>
    writeProblem === null
      ? []
      : [
          {
            check: `writable.${use}`,
            level: 'error',
            remedy: 'Give the user who runs the newsroom the right to write there.',
            says: `Nothing can be written to ${uses[use]}, ${path}: ${writeProblem}.`,
          },
        ],
  )
