/**
 * Imports go one way: languages → login, roles, workflow, editions, related, pictures → fields → delivery's shapes
 * and read model, search → collections → wire → delivery's queries → its HTTP and GraphQL → index → app, cli. What
 * stands further left knows nothing of what stands further right.
 */
const order = [
  ['^src/(translations|relationships|options|languages)/'],
  ['^src/(login|roles|workflow|editions|related|pictures)/', '^src/database/'],
  ['^fields/'],
  ['^src/delivery/(shapes|readModel)/', '^src/search/'],
  ['^collections/'],
  ['^src/wire/'],
  ['^src/delivery/queries/'],
  ['^src/delivery/(http|graphql|server)/', '^src/delivery/(endpoint|inApp)\\.ts$'],
  ['^src/errors/', '^src/(index|health|ownTables|prepareNewsroom|withEndpoints)\\.ts$'],
  ['^seed/', '^src/(app|cli|doors|mail)/', '^src/storage/', '^src/payload\\.config\\.ts$'],
]

const oneWay = order.slice(0, -1).map((level, index) => ({
  name: `one-way-${index + 1}`,
  comment: 'An import against the direction of the house: move the shared part further down.',
  from: { path: level.join('|') },
  severity: 'error',
  to: {
    path: order
      .slice(index + 1)
      .flat()
      .join('|'),
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...oneWay,
    { name: 'no-cycles', from: {}, severity: 'error', to: { circular: true } },
    {
      name: 'no-tests-in-the-product',
      from: { path: '^(src|collections|fields|seed)/' },
      severity: 'error',
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
    exclude: { path: '\\.next|src/payload-types\\.ts|\\.css$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
}
