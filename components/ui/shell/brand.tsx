import { Still } from '../still'

/** The mark: 1 · 1 · 4, three licences and six items. */
export const Mark = () => (
  <svg viewBox="0 0 30 20" className="h-[1.375rem] w-auto flex-none fill-action" aria-hidden>
    <path d="M0 0h5.4v20H0zM8.2 0h5.4v20H8.2zM16.4 0h5.9v9h-5.9zM24.1 0H30v9h-5.9zM16.4 11h5.9v9h-5.9zM24.1 11H30v9h-5.9z" />
  </svg>
)

interface BrandProps {
  href: string
  name: string
  /** On a phone. */
  shortName: string
  label: string
}

export const Brand = ({ href, name, shortName, label }: BrandProps) => (
  <Still
    as="a"
    href={href}
    aria-label={label}
    className="inline-flex min-h-11 items-center gap-2.5 font-semibold text-ink"
  >
    <Mark />
    <span className="brand-short text-h3 whitespace-nowrap md:hidden">{shortName}</span>
    <span className="text-h3 hidden whitespace-nowrap md:inline">{name}</span>
  </Still>
)
