import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..', '..')

const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pg'],
  outputFileTracingRoot: root,
  turbopack: { root },
}

export default config
