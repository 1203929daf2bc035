import { MantineProvider } from '@mantine/core'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { AcceptInvitation, AlreadyIn } from './account/accept-invitation'
import { SignIn } from './account/sign-in'
import { Bar } from './bar'
import { Unbroken } from './broken'
import { MinutesList } from './list/minutes-list'
import { ProblemAlert } from './problem'
import { lookAgain, useDoor } from './session'
import { firstLanguage, LanguageContext, type PageLanguage, remember } from './words'

/** Fetched while the server is asked who this is, if the address says that it will be needed. */
const writing = /^\/minutes\/[^/]+$/.test(location.pathname) ? import('./writing/minutes-page') : undefined
const MinutesPage = lazy(() => writing ?? import('./writing/minutes-page'))
const HistoryPage = lazy(() => import('./looking-back/history-page'))
const AgreementPage = lazy(() => import('./looking-back/agreement-page'))
const AccountPage = lazy(() => import('./account/account-page'))
const RegisterPage = lazy(() => import('./register/register-page'))

const queries: QueryClient = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } },
  queryCache: new QueryCache({ onError: problem => lookAgain(queries, problem) }),
  mutationCache: new MutationCache({ onError: problem => lookAgain(queries, problem) }),
})

/** The page: who is signed in sees the minutes, everybody else the door. */
export function App() {
  return (
    <Speaking>
      <MantineProvider
        defaultColorScheme="auto"
        // Styles made at run time would be refused by the page's security policy; the style sheets say it all.
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <QueryClientProvider client={queries}>
          <Unbroken>
            <Door />
          </Unbroken>
        </QueryClientProvider>
      </MantineProvider>
    </Speaking>
  )
}

function Speaking({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<PageLanguage>(firstLanguage)
  const value = useMemo(() => {
    document.documentElement.lang = language
    const choose = (chosen: PageLanguage) => {
      remember(chosen)
      setLanguage(chosen)
    }
    return { language, choose }
  }, [language])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

function Door() {
  const door = useDoor()
  if (door.data === undefined) {
    return door.isError ? <ProblemAlert problem={door.error} /> : null
  }
  const { account, firstAccount } = door.data
  if (account === undefined) {
    return (
      <Switch>
        <Route path="/invitation/:secret">{({ secret }) => <AcceptInvitation secret={secret} />}</Route>
        <Route>
          <SignIn first={firstAccount} />
        </Route>
      </Switch>
    )
  }
  return (
    <>
      <Bar account={account} />
      <Suspense>
        <Switch>
          <Route path="/">
            <MinutesList />
          </Route>
          <Route path="/minutes/:id">{({ id }) => <MinutesPage key={id} minutes={id} person={account.id} />}</Route>
          <Route path="/minutes/:id/history">{({ id }) => <HistoryPage key={id} minutes={id} />}</Route>
          <Route path="/minutes/:id/agreements/:agreement">
            {({ id, agreement }) => <AgreementPage key={agreement} minutes={id} agreement={agreement} />}
          </Route>
          <Route path="/agreements">
            <RegisterPage />
          </Route>
          <Route path="/account">
            <AccountPage account={account} />
          </Route>
          <Route path="/invitation/:secret">
            <AlreadyIn account={account} />
          </Route>
          <Route>
            <Redirect to="/" />
          </Route>
        </Switch>
      </Suspense>
    </>
  )
}
