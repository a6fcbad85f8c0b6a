/** The layers of STYLE §2, type imports included. Run by `npm run check:layers`. */
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const lib = (...folders) => `^lib/(${folders.join('|')})(/|\\.ts$)`

/** A layer may import itself, packages, and exactly the folders named. */
const only = (folder, allowed, comment) =>
  error(
    `${folder}-imports`,
    comment,
    { path: lib(folder) },
    { path: '^(lib|app|components|prisma|tests)/', pathNot: lib(folder, ...allowed) },
  )

module.exports = {
  forbidden: [
    error(
      'domain-is-pure',
      'lib/domain imports itself and zod: no framework, no Prisma, no node:*, no other folder of lib.',
      { path: '^lib/domain/' },
      { pathNot: '^(lib/domain/|node_modules/zod/)' },
    ),
    error(
      'only-services-touch-db',
      'A page never queries: lib/db is imported by services, the seed, tests and itself.',
      { pathNot: '^(lib/(db|services|cli)/|prisma/|tests/)' },
      { path: '^lib/db/' },
    ),
    error(
      'prisma-stays-in-db',
      'Only lib/db knows Prisma.',
      { pathNot: '^(lib/db/|prisma|tests/)' },
      { path: 'node_modules/(@prisma|prisma|pg)/|^lib/db/generated/', pathNot: 'node_modules/pg/' },
    ),
    only(
      'db',
      ['domain', 'clock', 'env', 'keys', 'log'],
      'The database code knows the domain and nothing above itself.',
    ),
    only(
      'services',
      ['db', 'domain', 'clock', 'connectors', 'documents', 'files', 'live', 'keys', 'env', 'log', 'copy', 'routes'],
      'Use cases know what they are made of, not who calls them.',
    ),
    error(
      'services-know-no-next',
      'Tests, scripts and the worker run services as they are.',
      { path: lib('services', 'db', 'connectors', 'documents', 'files', 'jobs') },
      { path: 'node_modules/(next|next-auth|next-intl|react|react-dom)/' },
    ),
    ...['documents', 'files', 'connectors'].map((folder) =>
      only(
        folder,
        ['domain', 'copy', 'env', 'keys', 'log', 'routes'],
        'Engines below the services: they get data, they do not fetch it.',
      ),
    ),
    only('jobs', ['services', 'domain', 'env', 'log', 'clock', 'live'], 'Jobs are thin over services.'),
    only('live', ['domain', 'env', 'log'], 'Live updates carry ids between the database and the browser.'),
    only(
      'auth',
      ['services', 'domain', 'env', 'keys', 'routes', 'i18n', 'copy', 'clock', 'log'],
      'Sign-in goes through services.',
    ),
    only(
      'actions',
      ['services', 'auth', 'copy', 'routes', 'domain', 'i18n', 'log', 'env'],
      'Actions are wiring over services.',
    ),
    only('copy', ['domain'], 'Wording is data.'),
    only('routes', ['domain', 'i18n'], 'Addresses are data.'),
    only('i18n', ['domain', 'copy', 'routes', 'env'], 'Locale routing knows no use case.'),
    only('env', [], 'Settings depend on nothing.'),
    only('keys', ['env'], 'Keys depend on settings.'),
    error(
      'cli-knows-no-pages',
      'What npm scripts start runs without the web application.',
      { path: '^lib/cli/' },
      { path: '^(app|components)/|^lib/(actions|auth)/' },
    ),
    error(
      'nobody-imports-cli',
      'Commands are started, not imported.',
      { pathNot: '^(lib/cli/|tests/|prisma/|playwright)' },
      { path: '^lib/cli/' },
    ),
    error(
      'components-are-leaves',
      'Components get data and actions as props.',
      { path: '^components/' },
      { path: '^lib/', pathNot: `${lib('domain', 'copy', 'routes', 'i18n')}|^lib/actions/form-state` },
    ),
    error(
      'components-know-no-pages',
      'A part does not know where it is shown.',
      { path: '^components/' },
      { path: '^app/' },
    ),
    error(
      'items-are-islands',
      'One verification item never imports another; `base` is shared by all, `mch` by the four of one licence.',
      { path: '^lib/domain/items/([^/]+)/' },
      { path: '^lib/domain/items/[^/]+/', pathNot: '^lib/domain/items/($1|base|mch|rules)/' },
    ),
    error(
      'items-through-registry',
      'Outside lib/domain/items one item is never imported by itself.',
      { pathNot: '^(lib/domain/items/|tests/)' },
      { path: '^lib/domain/items/[a-z]-[^/]+/' },
    ),
    error(
      'no-tests-in-product',
      'Tests know the product, not the other way round.',
      { pathNot: '^tests/' },
      { path: '^tests/' },
    ),
    error(
      'no-cycles',
      'Two modules that need each other are one.',
      { pathNot: '^lib/db/generated/' },
      { circular: true },
    ),
    error(
      'no-development-packages',
      'The running product has only the packages under “dependencies”.',
      { path: '^(app|components|lib)/', pathNot: '^lib/cli/' },
      { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    ),
    error('resolvable', 'What is imported exists.', {}, { couldNotResolve: true, pathNot: '^next-env' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.build|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    skipAnalysisNotInRules: true,
  },
}
