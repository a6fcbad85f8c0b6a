/** Components take their props from the domain, so the view types live there (STYLE §2). */
export type * from '@/lib/domain/application/views'
