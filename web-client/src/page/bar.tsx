import { Button, Menu } from '@mantine/core'
import { IconLanguage, IconLogout, IconUser, IconUserCog } from '@tabler/icons-react'
import { useContext } from 'react'
import { Link, useRoute } from 'wouter'
import type { Account } from './api'
import { useSignOut } from './account/sign-out'
import { LanguageContext, useWords, WORDS } from './words'

/** The bar above everything: the way back to all minutes, the language, and who one is. */
export function Bar({ account }: { account: Account }) {
  const words = useWords()
  const signOut = useSignOut()
  return (
    <header className="bar">
      <Link href="/" className="bar-name">
        Minuta
      </Link>
      <nav className="bar-places" aria-label={words.bar.places}>
        <Place href="/" name={words.minutes} />
        <Place href="/agreements" name={words.agreements.title} />
      </nav>
      <div className="bar-end">
        <LanguageChoice />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" color="gray" size="compact-md" leftSection={<IconUser size={18} aria-hidden />}>
              <span className="bar-who">{account.name}</span>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} href="/account" leftSection={<IconUserCog size={18} aria-hidden />}>
              {words.account.own}
            </Menu.Item>
            <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>
              {words.account.signOut}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  )
}

function Place({ href, name }: { href: string; name: string }) {
  const [here] = useRoute(href)
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      {name}
    </Link>
  )
}

/** Offers the other language, named in itself. */
export function LanguageChoice() {
  const { language, choose } = useContext(LanguageContext)
  const other = language === 'es' ? 'en' : 'es'
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-md"
      lang={other}
      leftSection={<IconLanguage size={18} aria-hidden />}
      onClick={() => choose(other)}
    >
      <span className="bar-language">{WORDS[other].language}</span>
    </Button>
  )
}
