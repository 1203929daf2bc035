-- Who may sign in, with what, and how the first of them comes to be.

create table account (
    id            uuid primary key,
    name          text        not null check (length(name) between 1 and 200),
    email         text        not null check (length(email) between 3 and 254),
    password_hash text        not null,
    created_at    timestamptz not null default now()
);

create unique index account_email on account (lower(email));

-- Only the SHA-256 of a 256-bit random token is kept: whoever reads this table still holds no key.
create table access_token (
    id           uuid primary key,
    account      uuid        not null references account (id) on delete cascade,
    name         text        not null check (length(name) between 1 and 200),
    token_hash   bytea       not null unique check (length(token_hash) = 32),
    created_at   timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at   timestamptz
);

create index access_token_account on access_token (account);

-- At most one setup code exists; a newer one takes the place of the older.
create table setup_code (
    only_one   boolean primary key default true check (only_one),
    code_hash  bytea       not null check (length(code_hash) = 32),
    created_at timestamptz not null default now(),
    used_at    timestamptz
);
