'use client'

import { ChevronDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'

interface MenuProps {
  label: ReactNode
  items: readonly { key: string; label: ReactNode; href: string; disabled?: boolean }[]
}

/** A button with a short list of places to go. What changes something is a button of its own, not hidden in a menu. */
export const Menu = ({ label, items }: MenuProps) => (
  <DropdownMenu.Root>
    <DropdownMenu.Trigger className="btn btn-sm">
      {label}
      <ChevronDown aria-hidden size="1.125em" />
    </DropdownMenu.Trigger>
    <DropdownMenu.Portal>
      <DropdownMenu.Content align="end" sideOffset={4} className="floating z-30 min-w-48 py-1">
        {items.map((item) => (
          <DropdownMenu.Item key={item.key} className="menu-item" disabled={item.disabled} asChild>
            <a href={item.href}>{item.label}</a>
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  </DropdownMenu.Root>
)
