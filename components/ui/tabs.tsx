'use client'

import { Tabs as RadixTabs } from 'radix-ui'
import type { ReactNode } from 'react'

interface TabsProps {
  label: string
  tabs: readonly { key: string; label: ReactNode; content: ReactNode }[]
  defaultTab?: string
}

/** For panes of one page. Tabs that are pages of their own are links with `aria-current` and the class `tab`. */
export const Tabs = ({ label, tabs, defaultTab }: TabsProps) => (
  <RadixTabs.Root defaultValue={defaultTab ?? tabs[0]?.key}>
    <RadixTabs.List aria-label={label} className="flex flex-wrap gap-x-5 border-b border-line">
      {tabs.map((tab) => (
        <RadixTabs.Trigger key={tab.key} value={tab.key} className="tab">
          {tab.label}
        </RadixTabs.Trigger>
      ))}
    </RadixTabs.List>
    {tabs.map((tab) => (
      <RadixTabs.Content key={tab.key} value={tab.key}>
        {tab.content}
      </RadixTabs.Content>
    ))}
  </RadixTabs.Root>
)
