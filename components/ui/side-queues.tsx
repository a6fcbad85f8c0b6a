import type { ReactNode } from 'react'

interface Queue {
  href: string
  label: ReactNode
  count: number
  note?: ReactNode
  current?: boolean
}

interface SideQueuesProps {
  /** Name of the navigation for screen readers. */
  label: string
  groups: readonly { title?: ReactNode; queues: readonly Queue[] }[]
}

/** Left of a worklist: what is mine, and why the rest is not on my desk. */
export const SideQueues = ({ label, groups }: SideQueuesProps) => (
  <nav aria-label={label} className="side-queue">
    {groups.map((group, index) => (
      <div key={index} className={index > 0 ? 'mt-5' : undefined}>
        {group.title !== undefined && <p className="px-3.5 pb-1 text-xs text-ink-3">{group.title}</p>}
        <ul>
          {group.queues.map((queue) => (
            <li key={queue.href}>
              <a href={queue.href} aria-current={queue.current ? 'page' : undefined}>
                <span>
                  {queue.label}
                  {queue.note !== undefined && (
                    <span className="block text-xs font-normal text-ink-3">{queue.note}</span>
                  )}
                </span>
                <span>{queue.count}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </nav>
)
