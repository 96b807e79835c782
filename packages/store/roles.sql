-- Roles with no more rights than their work needs. Run it once as a superuser, in the database that Entente is to use, before the
-- first `entente store migrate`; running it again changes nothing. Then give each its logins:
--
--   CREATE ROLE migrator LOGIN PASSWORD '…' IN ROLE entente_owner;  -- `entente store migrate`, `entente store copy`
--   ALTER ROLE migrator SET role TO entente_owner;                  -- so that what it makes belongs to the owner
--   CREATE ROLE worker LOGIN PASSWORD '…' IN ROLE entente_worker;   -- `entente worker`, `entente serve`
--   CREATE ROLE reader LOGIN PASSWORD '…' IN ROLE entente_reader;   -- a dashboard that only shows, questions in SQL

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['entente_owner', 'entente_worker', 'entente_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', name);
    END IF;
  END LOOP;
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT, CREATE ON DATABASE %I TO entente_owner', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO entente_worker, entente_reader', current_database());
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO entente_owner, entente_worker, entente_reader;
-- Only a superuser, or an owner of the database, may add it; the tables' index for words needs it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SCHEMA IF NOT EXISTS entente AUTHORIZATION entente_owner;
CREATE SCHEMA IF NOT EXISTS queue AUTHORIZATION entente_owner;
ALTER SCHEMA entente OWNER TO entente_owner;
ALTER SCHEMA queue OWNER TO entente_owner;

-- A worker reads and writes rows and runs the queue; it makes, alters and drops no table. A reader sees results, not the queue.
GRANT USAGE ON SCHEMA entente TO entente_worker, entente_reader;
GRANT USAGE ON SCHEMA queue TO entente_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE entente_owner IN SCHEMA entente
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO entente_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE entente_owner IN SCHEMA entente GRANT USAGE ON SEQUENCES TO entente_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE entente_owner IN SCHEMA entente GRANT SELECT ON TABLES TO entente_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE entente_owner IN SCHEMA queue
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO entente_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE entente_owner IN SCHEMA queue GRANT USAGE ON SEQUENCES TO entente_worker;
