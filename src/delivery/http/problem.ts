import { Type, type Static } from '@sinclair/typebox'

/**
 * What is answered in place of what was asked for.
 * @see https://www.rfc-editor.org/rfc/rfc9457
 */
export const ProblemShape = Type.Object(
  {
    title: Type.String({ description: 'What the status means.' }),
    status: Type.Integer(),
    detail: Type.String({ description: 'What is wrong, and how to mend it.' }),
    code: Type.String({ description: 'For programs: it stays when the words change.' }),
    parameter: Type.Optional(Type.String({ description: 'The one that is wrong.' })),
    known: Type.Optional(
      Type.Array(Type.String(), { description: 'What there is in place of what was asked for.' }),
    ),
    notice: Type.Optional(
      Type.Object(
        { language: Type.String(), text: Type.String() },
        { additionalProperties: false, description: 'What readers are told of a killed article.' },
      ),
    ),
  },
  { $id: 'Problem', additionalProperties: false },
)

export type Problem = Static<typeof ProblemShape>

const titles: Record<number, string> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  410: 'Gone',
  414: 'URI Too Long',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
}

type Wrong = Omit<Problem, 'status' | 'title'>

export const problem = (status: number, { code, detail, ...more }: Wrong): Problem => ({
  title: titles[status] ?? 'Error',
  status,
  detail,
  code,
  ...more,
})
