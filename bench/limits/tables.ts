/**
 * Tables as one makes them by hand for a site in several languages, in a schema of their own: what is true of
 * many articles stands once, with an index for each way of asking. What a page shows as it was written, such
 * as the parts of the text, is JSON text.
 */
export const createTables = `
  drop schema if exists bare cascade;
  create schema bare;

  create table bare.languages (code text primary key, position smallint not null);
  create table bare.sections (id integer primary key, slug text not null unique);
  create table bare.section_names (
    section integer not null references bare.sections, language text not null references bare.languages, name text,
    primary key (section, language)
  );
  -- Each section and those above it, the topmost first.
  create table bare.section_paths (
    section integer not null references bare.sections, depth smallint not null,
    above integer not null references bare.sections, primary key (section, depth)
  );
  create table bare.tags (id integer primary key, slug text not null unique, kind text not null);
  create table bare.tag_names (
    tag integer not null references bare.tags, language text not null, name text,
    primary key (tag, language)
  );
  create table bare.authors (id integer primary key, slug text not null unique);
  create table bare.author_names (
    author integer not null references bare.authors, language text not null, name text, job_title text,
    primary key (author, language)
  );

  create table bare.articles (
    id integer primary key,
    story uuid not null,
    language text not null references bare.languages,
    slug text not null,
    path text not null,
    url text,
    headline text not null,
    summary text,
    byline text,
    section integer references bare.sections,
    lead_image json,
    priority smallint,
    published_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    dateline json,
    corrections json not null,
    word_count integer not null,
    reading_minutes integer not null,
    machine_translated boolean not null,
    seo json not null,
    json_ld json not null,
    parts json not null,
    related_heading text,
    words tsvector not null,
    unique (language, slug)
  );
  create table bare.article_tags (
    article integer not null references bare.articles, position smallint not null,
    tag integer not null references bare.tags, primary key (article, position)
  );
  create table bare.article_authors (
    article integer not null references bare.articles, position smallint not null,
    author integer not null references bare.authors, primary key (article, position)
  );
  create table bare.related (
    article integer not null references bare.articles, position smallint not null,
    other integer not null references bare.articles, primary key (article, position)
  );
  -- An article stands in its section and in those above it.
  create table bare.section_articles (
    section integer not null references bare.sections, language text not null,
    published_at timestamptz(3) not null, article integer not null references bare.articles,
    primary key (section, language, published_at, article)
  );`

/** After the rows are there, where it is quicker. */
export const createIndexes = `
  create index on bare.articles (story);
  create index on bare.articles (language, published_at, id);
  create index on bare.articles using gin (words);`
