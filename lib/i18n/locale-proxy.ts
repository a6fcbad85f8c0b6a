import createMiddleware from 'next-intl/middleware'
import { routing } from './routing'

/** Rewrites `/guide` to `/zh/guide`, leaves `/en/…`, and sends `/zh/…` to the address without prefix. */
export const localeProxy = createMiddleware(routing)
