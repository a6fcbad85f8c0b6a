import type { ReactNode } from 'react'
import { Icon } from '../icon'

/** On a phone the navigation is a disclosure under the bar; it opens without script. */
export const PhoneMenu = ({ label, children }: { label: string; children: ReactNode }) => (
  <details className="phone-menu md:hidden">
    <summary aria-label={label}>
      <Icon name="menu" size="1.5em" />
    </summary>
    <div>{children}</div>
  </details>
)
