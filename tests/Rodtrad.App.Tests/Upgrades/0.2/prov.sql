--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: written_once(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.written_once() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: __EFMigrationsHistory; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public."__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL
);


--
-- Name: accepted_findings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accepted_findings (
    "Plan" character varying(80) NOT NULL,
    "Check" character varying(7) NOT NULL,
    "Node" character varying(80) NOT NULL,
    "Fingerprint" character varying(64) NOT NULL,
    "Reason" text NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "By" text NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: activities; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.activities (
    "Node" character varying(80) NOT NULL,
    "VersionId" integer NOT NULL,
    "Responsible" text NOT NULL,
    "ForEach" boolean NOT NULL,
    "ResponsiblePrinted" text NOT NULL,
    "Deadline" text NOT NULL,
    "IsInternal" boolean NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: assignments; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.assignments (
    "Node" character varying(80) NOT NULL,
    "VersionId" integer NOT NULL,
    "Giver" character varying(80),
    "Receivers" text NOT NULL,
    "Executor" text NOT NULL,
    "Role" character varying(80),
    "Keyword" text NOT NULL,
    "Deadline" text NOT NULL,
    "ReportsBack" boolean NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: audit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit (
    "Number" bigint NOT NULL,
    "At" timestamp with time zone NOT NULL,
    "Actor" text NOT NULL,
    "Action" text NOT NULL,
    "Subject" text NOT NULL,
    "Detail" text NOT NULL,
    "Attachment" bytea NOT NULL,
    "PreviousHash" text NOT NULL,
    "Hash" text NOT NULL
);


--
-- Name: indicator_uses; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.indicator_uses (
    "Node" character varying(80) NOT NULL,
    "VersionId" integer NOT NULL,
    "Indicator" character varying(80) NOT NULL,
    "Baseline" text NOT NULL,
    "Targets" text NOT NULL,
    "SourcePrinted" text NOT NULL,
    "Source" character varying(80),
    "FollowUp" text NOT NULL,
    "Decider" text NOT NULL,
    "IsTracking" boolean NOT NULL,
    "Revision" uuid NOT NULL,
    "Owner" character varying(80),
    "OwnerPrinted" text DEFAULT ''::text NOT NULL,
    "Reporter" character varying(80)
);


--
-- Name: indicators; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.indicators (
    "Code" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Definition" text NOT NULL,
    "Motivation" text NOT NULL,
    "Reading" text NOT NULL,
    "UnitOfMeasure" text NOT NULL,
    "Decimals" integer,
    "Direction" character varying(40) NOT NULL,
    "Accumulation" character varying(40) NOT NULL,
    "Segments" text NOT NULL,
    "Source" character varying(80),
    "Owner" character varying(80),
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL,
    "Parameters" integer,
    "Scale" text DEFAULT '[]'::text NOT NULL,
    "Tolerance" numeric
);


--
-- Name: links; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.links (
    "From" character varying(80) NOT NULL,
    "To" character varying(161) NOT NULL,
    "Type" character varying(40) NOT NULL,
    "VersionId" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: models; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.models (
    "Code" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "Validity" text NOT NULL,
    "Levels" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: nodes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.nodes (
    "Code" character varying(80) NOT NULL,
    "VersionId" integer NOT NULL,
    "Level" character varying(80) NOT NULL,
    "Order" integer NOT NULL,
    "Name" text NOT NULL,
    "Text" text NOT NULL,
    "IsRetold" boolean NOT NULL,
    "Number" text NOT NULL,
    "Group" text NOT NULL,
    "Unit" character varying(80),
    "Document" character varying(80),
    "Origin" character varying(40) NOT NULL,
    "Spellings" text NOT NULL,
    "Notes" text NOT NULL,
    "SourceHeading" text NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: plan_versions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.plan_versions (
    "Id" integer NOT NULL,
    "PlanCode" character varying(80) NOT NULL,
    "Version" text NOT NULL,
    "Status" character varying(40) NOT NULL,
    "Plan" text NOT NULL,
    "Decision" text NOT NULL,
    "Header" text NOT NULL,
    "SourceDocument" text NOT NULL,
    "Vocabulary" text NOT NULL,
    "Sections" text NOT NULL,
    "Footnotes" text NOT NULL,
    "LoadedHash" text NOT NULL,
    "LoadedAt" timestamp with time zone NOT NULL,
    "Revision" uuid NOT NULL,
    "Explanations" text DEFAULT '[]'::text NOT NULL,
    "SourceParts" text DEFAULT '[]'::text NOT NULL
);


--
-- Name: plan_versions_Id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.plan_versions ALTER COLUMN "Id" ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public."plan_versions_Id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: regions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.regions (
    "Slug" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "InterimMonths" text NOT NULL,
    "UnitTypes" text NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: search_entries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_entries (
    "Id" integer NOT NULL,
    "VersionId" integer NOT NULL,
    "Kind" text NOT NULL,
    "Level" text NOT NULL,
    "Target" text NOT NULL,
    "Place" integer NOT NULL,
    "Title" text NOT NULL,
    "Number" text NOT NULL,
    "Context" text NOT NULL,
    "Text" text NOT NULL,
    "Words" text NOT NULL
);


--
-- Name: search_entries_Id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.search_entries ALTER COLUMN "Id" ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public."search_entries_Id_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: search_scopes; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_scopes (
    "VersionId" integer NOT NULL,
    "Entries" integer NOT NULL,
    "Format" integer NOT NULL
);


--
-- Name: snapshots; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.snapshots (
    "VersionId" integer NOT NULL,
    "Hash" text NOT NULL,
    "Content" text NOT NULL,
    "TakenAt" timestamp with time zone NOT NULL
);


--
-- Name: sources; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sources (
    "Code" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "Kind" character varying(40) NOT NULL,
    "Unit" character varying(80),
    "Spellings" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: steering_documents; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.steering_documents (
    "Code" character varying(80) NOT NULL,
    "Title" text NOT NULL,
    "Type" text NOT NULL,
    "Scope" character varying(40) NOT NULL,
    "Validity" text NOT NULL,
    "Replaces" character varying(80),
    "Organ" text NOT NULL,
    "Reference" text NOT NULL,
    "Note" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Name: units; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.units (
    "Code" character varying(80) NOT NULL,
    "Type" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "ShortName" text NOT NULL,
    "Parent" character varying(80),
    "Description" text NOT NULL,
    "Validity" text NOT NULL,
    "Successors" text NOT NULL,
    "Roles" text NOT NULL,
    "Spellings" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
);


--
-- Data for Name: __EFMigrationsHistory; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122032959_Initial', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122061158_ActivitiesAndExplanations', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122061923_Search', '10.0.14');
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122072003_AcceptedFindings', '10.0.14');


--
-- Data for Name: accepted_findings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.accepted_findings VALUES ('p-2021', 'KTR-005', 's1', '7f99694cebf9fab685ccb7dcd1d593b177dab68266711d22cf03a309b087dfd6', 'Målet sätts i nästa plan', '2026-11-22 08:30:17.392412+00', 'system', 'd41fe747-ebb6-4826-a402-b1623274c86f');


--
-- Data for Name: activities; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.activities VALUES ('a1', 3, '["ost","rs"]', true, 'Respektive nämnd', '{"Kind":"Ongoing","Start":null,"Due":null,"ReportAt":["Interim"],"Printed":"Löpande, delredovisning vid delårsrapport"}', true, '801fe7e4-c34e-44ca-852a-a5cc47015a4f');


--
-- Data for Name: assignments; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.assignments VALUES ('u1', 1, 'rs', '["ost"]', '', NULL, '', '{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"}', false, 'cec8d952-a7fa-4e55-a8a9-a598e3b25b62');
INSERT INTO public.assignments VALUES ('u2', 1, 'rs', '[]', '', NULL, '', '{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""}', false, '71bab9c5-5e12-47e9-95a4-73b7871b1943');
INSERT INTO public.assignments VALUES ('u1', 2, 'rs', '["ost"]', '', NULL, '', '{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"}', false, '5f0c4090-f1b8-4113-be95-63244f3a687e');
INSERT INTO public.assignments VALUES ('u2', 2, 'rs', '[]', '', NULL, '', '{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""}', false, '2e19bc67-13ec-4536-8e94-47349178d931');
INSERT INTO public.assignments VALUES ('u1', 3, 'rs', '["ost"]', '', NULL, '', '{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"}', false, '7ff53125-df2b-4138-8e5e-0ec11d114e3f');
INSERT INTO public.assignments VALUES ('u2', 3, 'rs', '[]', '', NULL, '', '{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""}', false, '06bd1a35-33e0-4f5c-bb3e-3034cbd4a0ce');


--
-- Data for Name: audit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit VALUES (1, '2026-11-22 08:30:13.002058+00', 'system', 'load', 'prov', '{"Package":"5c7987ecb3cff10ce349ba24f756ceb54e1e26e825f52e434be3c1e4a44cd77f","Changes":[{"Kind":"Added","Subject":"unittype/namnd","Fields":[]},{"Kind":"Added","Subject":"unit/rs","Fields":[]},{"Kind":"Added","Subject":"unit/ost","Fields":[]},{"Kind":"Added","Subject":"unit/ang","Fields":[]},{"Kind":"Added","Subject":"model/sm","Fields":[]},{"Kind":"Added","Subject":"source/lager","Fields":[]},{"Kind":"Added","Subject":"indicator/halsa","Fields":[]},{"Kind":"Added","Subject":"indicator/vantan","Fields":[]},{"Kind":"Added","Subject":"indicator/samverkan","Fields":[]},{"Kind":"Added","Subject":"document/strategi","Fields":[]},{"Kind":"Added","Subject":"plan/p-2020/version/1","Fields":[]},{"Kind":"Added","Subject":"plan/p-2020/version/2","Fields":[]},{"Kind":"Added","Subject":"plan/p-2021/version/1","Fields":[]}]}', '\x0b090b0080aaaaaaeaffae9793809faaa0dc32cd2c22c323f45850500559e19155100e1517873888878a5ba8eb0a22620ae5f7aac3350f2777a8c32de05ee6fb4e4c494e1b4a7db76c18c852fca1a1a161a0a161d2f68de2c0c0c223f000a07beff669a1c7f39251286af85e3e3b1f500b137f3a638a70f33098803116b606a083509c858813b10100c898b2852d4e4c6a000024e26441cea2944ef119e577520b45d42898f702b7778c82305fef4ecb253609a88a0ede97cb91c9c49f858659bda2fac6c8e78e22b285fde31a9e5eb1ac2617b486dedc6e652d980f31b2e13cbe2c97aca4dee1f905052da1ea2542e7704236226fbd606ac4416a8c1d3e76a92dcea20e0b4345c644ca36136e344b09682e5dee7fc735fc42b17959c3373add45bea4251263160bab7efd65650a4f98bda0fa920324f5f6f69e12f7162a9766ee28c3334dbe64f8134bc951bd24cce8c861d4ddaee1fed5dc8e9be8b9c6245609e617fdb559f8b65c90537f8cc48a113ff9d5926dcdc20985ca516061b92b573d57e19f0e3b3d3345a1c0480b8555a994e71d1f372e31ca13fd7a246b24972fa21f63c1162d7e48734de9cfb50ecb775146c8b762d78df92ee4c6ba9c8a798265ed9f3c8994250d6042d3e98d4e7d8c16c67eecbb61ec6e0643a7afd151898f259e90c9c2be88be9a1a31137faedd796a3ff5fd105e69c3388e742e16c8d219f54ad173731160a7a406e6c69c7d6a548b48ba9d261df63a086b163a1b5e8de899537164270d924c23169f42f4de6a581951d4592c100baa9a846f4c54c4e9aba9f321fa37627441e7ee4012677dd0e48990ed180c80439d931f681c1eba61e8fa3bf30ce4ad89f16861f5ff7f308c2b834db25739ec21e87d8ee4b20f4418793eb00f16be52e2ce9de66ac1b3f296d2df6ae1c543f3317e3275ce4193475c28d25919b36f6821618c075b0295df4a999957168cb0a47b2cacd08a07a5c7ef4c101d1fa05928a6e4b58ae6b957f76978f1a2bcea4cfde462095b21673d86786a52fd5d25f6c53999cad83307fd5c2a9fdf825a78844d0f4fb0b991d827d5829d1cfda02350b5f008f14e525b6dfa1539761e3cc1128c30a55a8ccea409dbff89bb931f976988b9b2c6eae8cb07153b3b10232cddd7fdbfeac1ba1a6eeff2cbfab87c243879f83143d4cdb53ac6fa21960197cbbf3a2d17760861f920cef54bfcec1a8b3af95613d8eb6507908aea3f0ee53aa1840140bdb3b08a385959596d7c0f9598b1d6c24a8c6221d3c958793f38d6b527a166e5c58e60f968c4104bc068e6edc4953027ca6aa16a52539a3c1fbb8cd7ac7f6e8e96aa4395c30853b9b9837f0b30c2dd2a584567eadc7f2400e820a88703c9f211de9e58a3f2c356f3d68eae6e6e068830c0320cf00730006384dfde660d28106380cf7e7cdb31fd0c98a521fb69a2baeff0b9a7d3796a801f5e962bbb1f79c3ae11017734c13ba59fc8e62ec7b8e000b3f789864d5b846ef95e6bc61e96ce89a12e57086db9c43828f20070f08e9187e690ffe5060cea9b579a8b6e6b62028767696b60698ea7b12177e5edbda34d84a8e01d4f4edaed99a49264022d0102cc514aadb576a96716b6cb47c5ec683d1551cfe44af3328a5283e61d9ada726549f3e0ec9bcf4adc28134ee3306d1353aded31751d28711a17381df621d546c7e4842d2fd7a98c8a9226a52b0b7fb03b9440d928be05cd64c25e98806dbde4253ba9d9224e645b706e936f84a71d7ff7b38f38e1c01c8c1d0734efb9d3b4a42b2e5dc62075ffa4eff872bb5c84047c06a18c4cbb035ec703efe4cb973b4a6ca6a74de1717af00d46fbb5c4b0d66394131f744754763a6dcc5d494754750603161aa4d6f97aa51d1933503fdc77fdd0f5204ed7e649e965bc9b9324d967db8e8df8b324c3a58e0f1b6023360b92f66641571846a894cd2c4a0f7609c7f5417d5aaedb04c99bb18c3547af2c79602d18b396dc438f66dcfab45cc3190e221dbdca74d423a12340606c16f6e9c458eba6bdae274f127f8daa735678205c48c4c9c25cab639ccc', '', 'e5d42e3d1fb3e8dde5b6038b21fda45a59d9b6de34a33f231c99aefc6ad93ac0');
INSERT INTO public.audit VALUES (2, '2026-11-22 08:30:17.392412+00', 'system', 'accept', 'plan/p-2021/node/s1/check/KTR-005', '{"Reason":"Målet sätts i nästa plan","Findings":["7f99694cebf9fab685ccb7dcd1d593b177dab68266711d22cf03a309b087dfd6"]}', '\x', 'e5d42e3d1fb3e8dde5b6038b21fda45a59d9b6de34a33f231c99aefc6ad93ac0', 'e9c40f6cfaf045baeee18edf98c5c7fccfe744d77dc152110cdad25faaa47fcf');


--
-- Data for Name: indicator_uses; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.indicator_uses VALUES ('s1', 1, 'halsa', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}]', 'Lagret', 'lager', '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, 'c2d75401-3dbc-4033-9acf-c37bae90b660', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s2', 1, 'vantan', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"14","Parts":[]}]', 'Kön', NULL, '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '4177eea2-39ac-4765-a6c5-30a39d6ca7d9', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s1', 2, 'halsa', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}]', 'Lagret', 'lager', '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '61a4c185-3e82-4be9-89df-3eec1b044bd4', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s2', 2, 'vantan', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"14","Parts":[]}]', 'Kön', NULL, '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '492c63c1-c83e-4ce5-b368-592ff059b157', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s1', 3, 'halsa', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}]', 'Lagret', 'lager', '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '4dbb107d-5c13-4dd9-9b11-f94ee7796091', 'ost', 'Öst (Vård)', 'rs');
INSERT INTO public.indicator_uses VALUES ('s2', 3, 'vantan', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"14","Parts":[]}]', 'Kön', NULL, '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, 'a1b5077d-915a-4d0c-ac8f-ca5bbcd19624', NULL, '', NULL);


--
-- Data for Name: indicators; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.indicators VALUES ('halsa', 'Självskattad hälsa', 'Quantitative', '', '', '', '', NULL, 'NotStated', 'NotStated', '["K","M"]', 'lager', NULL, 0, 'dcaa4fff-43d3-414d-a53f-28e85e2253d9', NULL, '[]', NULL);
INSERT INTO public.indicators VALUES ('samverkan', 'Samverkan', 'Cluster', '', '', '', '', NULL, 'NotStated', 'NotStated', '[]', NULL, NULL, 2, '7c0f9705-5b81-421b-8b5d-1e5386ab30ab', 3, '["Ja","Delvis","Nej"]', 0.5);
INSERT INTO public.indicators VALUES ('vantan', 'Väntetid', 'Quantitative', '', '', '', 'dagar', NULL, 'NotStated', 'NotStated', '[]', NULL, NULL, 1, 'c03321ff-1b9b-42c5-b7a1-e80001de4002', NULL, '[]', NULL);


--
-- Data for Name: links; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.links VALUES ('s1', 'm1', 'PartOf', 1, '267756e0-201c-4c00-972c-d8db50d1224c');
INSERT INTO public.links VALUES ('s2', 'm2', 'PartOf', 1, 'f0786229-1d2b-4816-9758-b915c5244297');
INSERT INTO public.links VALUES ('s1', 'm1', 'PartOf', 2, 'b309ba4c-ad0a-4546-b32d-33e7a893ffaa');
INSERT INTO public.links VALUES ('s2', 'm2', 'PartOf', 2, 'ba41af1d-1446-42fa-bf9e-10f6dddf3830');
INSERT INTO public.links VALUES ('a1', 'm2', 'ContributesTo', 3, '6a6b7810-e0a6-4e53-95e8-2d1c29519ef8');
INSERT INTO public.links VALUES ('s1', 'm1', 'PartOf', 3, '5df0cf4e-e86b-485b-bd9b-804fe78da94f');
INSERT INTO public.links VALUES ('s2', 'm2', 'PartOf', 3, 'd323ecc9-acdb-4120-87d9-0bb51d089233');


--
-- Data for Name: models; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.models VALUES ('sm', 'Styrmodellen', '{"IsTurnedRound":false}', '[{"Code":"mal","Singular":"Mål","Plural":"Mål","Kind":"Goal","Parents":["mal"],"ParentRequired":false,"CodePattern":"","Attributes":[],"DecidedBy":"","Demands":[],"Description":""},{"Code":"matt","Singular":"Mått","Plural":"Mått","Kind":"Measure","Parents":["mal"],"ParentRequired":false,"CodePattern":"","Attributes":[],"DecidedBy":"","Demands":["Source","Target"],"Description":""},{"Code":"uppdrag","Singular":"Uppdrag","Plural":"Uppdrag","Kind":"Assignment","Parents":[],"ParentRequired":false,"CodePattern":"","Attributes":[],"DecidedBy":"","Demands":[],"Description":""}]', 0, '26e36841-5357-497a-9aad-72eb051b94b0');


--
-- Data for Name: nodes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.nodes VALUES ('m1', 1, 'mal', 1, 'God hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'e7292780-3172-475a-9957-bafcd6f76d8d');
INSERT INTO public.nodes VALUES ('m2', 1, 'mal', 2, 'Kort väntan', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'd22cda69-ac7d-49c3-86ca-f22240185b39');
INSERT INTO public.nodes VALUES ('s1', 1, 'matt', 3, 'Självskattad hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '62ea5645-a660-4698-882d-a7cbc6e95956');
INSERT INTO public.nodes VALUES ('s2', 1, 'matt', 4, 'Väntetid', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'c0cdffe5-9751-4cda-b291-69ad265284e5');
INSERT INTO public.nodes VALUES ('u1', 1, 'uppdrag', 5, 'Åtgärda köerna', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '90c57941-1093-4b40-83d0-d6e2c312f074');
INSERT INTO public.nodes VALUES ('u2', 1, 'uppdrag', 6, 'Se över lokalerna', '', false, '', '', NULL, 'strategi', 'Local', '[]', '[]', '', '4ad6889c-0a88-4bca-ba56-420b38c33e10');
INSERT INTO public.nodes VALUES ('m1', 2, 'mal', 1, 'God hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'a91cfd6e-6518-41e6-87fd-225e9b4c944e');
INSERT INTO public.nodes VALUES ('m2', 2, 'mal', 2, 'Kort väntan', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '6534832b-8c49-44dd-9786-eda0e251bb75');
INSERT INTO public.nodes VALUES ('s1', 2, 'matt', 3, 'Självskattad hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'e29e71bf-4101-4a7c-81ef-6615ed5954f1');
INSERT INTO public.nodes VALUES ('s2', 2, 'matt', 4, 'Väntetid till besök', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '25b7efb3-5e6e-4597-9e6a-45ff1fa85705');
INSERT INTO public.nodes VALUES ('u1', 2, 'uppdrag', 5, 'Åtgärda köerna', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '91ef960d-76b2-4ee0-bb16-9a56258c96ce');
INSERT INTO public.nodes VALUES ('u2', 2, 'uppdrag', 6, 'Se över lokalerna', '', false, '', '', NULL, 'strategi', 'Local', '[]', '[]', '', '8b0b940d-fb0e-4db7-8dfc-d73fbdd844e9');
INSERT INTO public.nodes VALUES ('a1', 3, 'uppdrag', 7, 'Öppna tider på kvällen', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'e0e24e4c-012e-4f23-8d2d-b0d1f5d1bad8');
INSERT INTO public.nodes VALUES ('m1', 3, 'mal', 1, 'God hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'dd591665-787a-4baf-881f-040389976b03');
INSERT INTO public.nodes VALUES ('m2', 3, 'mal', 2, 'Kort väntan', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'a50a2fec-7d0b-4222-939a-44f205cfef27');
INSERT INTO public.nodes VALUES ('s1', 3, 'matt', 3, 'Självskattad hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'f46b88ae-e70f-40b0-a88b-b5ea696961c8');
INSERT INTO public.nodes VALUES ('s2', 3, 'matt', 4, 'Väntetid', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'b0fbe814-ee7f-484d-96ce-e069db6e9dea');
INSERT INTO public.nodes VALUES ('u1', 3, 'uppdrag', 5, 'Åtgärda köerna', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '4c257939-bb81-4583-9132-ba0ef329c233');
INSERT INTO public.nodes VALUES ('u2', 3, 'uppdrag', 6, 'Se över lokalerna', '', false, '', '', NULL, 'strategi', 'Local', '[]', '[]', '', 'b2aaa112-e831-4d4c-9849-8f8830280c1c');


--
-- Data for Name: plan_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.plan_versions VALUES (1, 'p-2020', '1', 'Replaced', '{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true}', '{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true}', '{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""}', '', '[]', '[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}]', '[]', 'f7a13d9615d1b69ed747b660c94c72d2e22b8d87c2680f34c569c5edb6382327', '2026-11-22 08:30:13.002058+00', 'f0d4dfc6-7f2b-43be-9569-d7f76f96075f', '[]', '[]');
INSERT INTO public.plan_versions VALUES (2, 'p-2020', '2', 'Decided', '{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true}', '{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true}', '{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""}', '', '[]', '[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}]', '[]', '2172ae2f82c2156f9338b6f417727ef15941303c41ce3339e6ef27bb00856228', '2026-11-22 08:30:13.002058+00', 'ab54a4ad-c480-48d7-b42f-1a84dc71276e', '[]', '[]');
INSERT INTO public.plan_versions VALUES (3, 'p-2021', '1', 'Draft', '{"Code":"p-2021","Title":"Styrelsens plan 2021","Type":"Styrelsens plan","Unit":"rs","FirstYear":2021,"LastYear":2022,"Model":"sm","TargetYears":[2021],"Superiors":[],"IsPublished":true}', '{"Organ":"","Date":null,"Paragraph":"","DiaryNumber":"","Placeholders":[],"IsComplete":false}', '{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""}', '', '[]', '[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}]', '[]', '1367379ceb0c45340242e8f75d7684d73ba5180fb9cb30b183fa0a01d17d7b43', '2026-11-22 08:30:13.002058+00', '7ae6c941-4e0f-4caf-90e8-1f8784eaa8c8', '[{"Term":"Kö","Text":"Väntan på något","Source":"Ordboken"}]', '[{"Heading":"Inledning","Kind":"Section","State":"Retold","Note":""},{"Heading":"Bilaga 1","Kind":"Appendix","State":"Waiting","Note":"Läses in senare"}]');


--
-- Data for Name: regions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.regions VALUES ('prov', 'Region Prov', '[4,8]', '[{"Code":"namnd","Singular":"Nämnd","Plural":"Nämnder","IsBody":true}]', '75c549b8-06a1-48c6-b443-1fbe38b396a1');


--
-- Data for Name: search_entries; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (1, 0, 'Unit', '', 'rs', 3, 'Styrelsen', '', 'Nämnd', 'RS
Leda', ' styrelsen
 rs leda nämnd');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (2, 0, 'Unit', '', 'ost', 6, 'Östra nämnden', '', 'Nämnd', '', ' östra nämnden
 nämnd');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (3, 0, 'Unit', '', 'ang', 5, 'Ängsnämnden', '', 'Nämnd', '', ' ängsnämnden
 nämnd');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (4, 0, 'SteeringDocument', '', 'strategi', 0, 'Folkhälsostrategi', '', 'Strategi', '', ' folkhälsostrategi
 strategi');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (5, 0, 'Indicator', '', 'halsa', 2, 'Självskattad hälsa', '', '', 'Lagret
Östra nämnden', ' självskattad hälsa
 lagret östra nämnden');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (6, 0, 'Indicator', '', 'vantan', 4, 'Väntetid', '', '', '', ' väntetid
 dagar');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (7, 0, 'Indicator', '', 'samverkan', 1, 'Samverkan', '', '', '', ' samverkan
 ja delvis nej');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (8, 2, 'Plan', '', 'p-2020', 5, 'Styrelsens plan 2020', '', 'Styrelsen', 'Styrelsens plan
Styrelsen 2019-11-06 § 12', ' styrelsens plan 2020
 styrelsen 2019 11 201911 06 20191106 §12 § 12 rs 2');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (9, 2, 'Section', '', 'inledning', 1, 'Inledning', '', '', 'Vi vill.', ' inledning
 vi vill');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (10, 2, 'Node', 'mal', 'm1', 0, 'God hälsa', '', '', '', ' god hälsa
 mål');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (11, 2, 'Node', 'mal', 'm2', 2, 'Kort väntan', '', '', '', ' kort väntan
 mål');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (12, 2, 'Node', 'matt', 's1', 4, 'Självskattad hälsa', '', 'God hälsa', 'K 70 M 72
Lagret', ' självskattad hälsa
 k 70 m 72 lagret mått');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (13, 2, 'Node', 'matt', 's2', 6, 'Väntetid till besök', '', 'Kort väntan', '14
Kön
Väntetid', ' väntetid till besök
 14 kön mått');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (14, 2, 'Node', 'uppdrag', 'u1', 7, 'Åtgärda köerna', '', '', '2020-12-31
Styrelsen
Östra nämnden', ' åtgärda köerna
 2020 12 202012 31 20201231 styrelsen östra nämnden uppdrag');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (15, 2, 'Node', 'uppdrag', 'u2', 3, 'Se över lokalerna', '', '', 'Styrelsen', ' se över lokalerna
 styrelsen uppdrag');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (16, 3, 'Plan', '', 'p-2021', 6, 'Styrelsens plan 2021', '', 'Styrelsen', 'Styrelsens plan', ' styrelsens plan 2021
 styrelsen rs 1');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (17, 3, 'Section', '', 'inledning', 1, 'Inledning', '', '', 'Vi vill.', ' inledning
 vi vill');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (18, 3, 'Explanation', '', '1', 3, 'Kö', '', '', 'Väntan på något
Ordboken', ' kö
 väntan på något ordboken');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (19, 3, 'Node', 'mal', 'm1', 0, 'God hälsa', '', '', '', ' god hälsa
 mål');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (20, 3, 'Node', 'mal', 'm2', 2, 'Kort väntan', '', '', '', ' kort väntan
 mål');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (21, 3, 'Node', 'matt', 's1', 5, 'Självskattad hälsa', '', 'God hälsa', 'K 70 M 72
Lagret
Öst (Vård)
Östra nämnden
Styrelsen', ' självskattad hälsa
 k 70 m 72 lagret öst vård östra nämnden styrelsen mått');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (22, 3, 'Node', 'matt', 's2', 7, 'Väntetid', '', 'Kort väntan', '14
Kön', ' väntetid
 14 kön mått');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (23, 3, 'Node', 'uppdrag', 'u1', 8, 'Åtgärda köerna', '', '', '2020-12-31
Styrelsen
Östra nämnden', ' åtgärda köerna
 2020 12 202012 31 20201231 styrelsen östra nämnden uppdrag');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (24, 3, 'Node', 'uppdrag', 'u2', 4, 'Se över lokalerna', '', '', 'Styrelsen', ' se över lokalerna
 styrelsen uppdrag');
INSERT INTO public.search_entries OVERRIDING SYSTEM VALUE VALUES (25, 3, 'Node', 'uppdrag', 'a1', 9, 'Öppna tider på kvällen', '', '', 'Respektive nämnd
Löpande, delredovisning vid delårsrapport
Östra nämnden
Styrelsen', ' öppna tider på kvällen
 respektive nämnd löpande delredovisning vid delårsrapport östra nämnden styrelsen uppdrag');


--
-- Data for Name: search_scopes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.search_scopes VALUES (0, 7, 1);
INSERT INTO public.search_scopes VALUES (2, 8, 1);
INSERT INTO public.search_scopes VALUES (3, 10, 1);


--
-- Data for Name: snapshots; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.snapshots VALUES (1, '6dda1beb2c378083a4b4022abaeac094665913089f4e7ed80aaa74d24440d546', '{"Plan":{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true},"Version":"1","Status":"Decided","Decision":{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true},"Header":{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""},"SourceDocument":"","Vocabulary":[],"Sections":[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}],"Footnotes":[],"Nodes":[{"Code":"m1","Level":"mal","Order":1,"Name":"God hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"m2","Level":"mal","Order":2,"Name":"Kort väntan","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s1","Level":"matt","Order":3,"Name":"Självskattad hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s2","Level":"matt","Order":4,"Name":"Väntetid","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u1","Level":"uppdrag","Order":5,"Name":"Åtgärda köerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u2","Level":"uppdrag","Order":6,"Name":"Se över lokalerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":"strategi","Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""}],"Links":[{"From":"s1","To":"m1","Type":"PartOf"},{"From":"s2","To":"m2","Type":"PartOf"}],"Uses":[{"Node":"s1","Indicator":"halsa","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}],"SourcePrinted":"Lagret","Source":"lager","FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false},{"Node":"s2","Indicator":"vantan","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"14","Parts":[]}],"SourcePrinted":"Kön","Source":null,"FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false}],"Assignments":[{"Node":"u1","Giver":"rs","Receivers":["ost"],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"},"ReportsBack":false},{"Node":"u2","Giver":"rs","Receivers":[],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""},"ReportsBack":false}]}', '2026-11-22 08:30:13.002058+00');
INSERT INTO public.snapshots VALUES (2, '2172ae2f82c2156f9338b6f417727ef15941303c41ce3339e6ef27bb00856228', '{"Plan":{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true},"Version":"2","Status":"Decided","Decision":{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true},"Header":{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""},"SourceDocument":"","Vocabulary":[],"Sections":[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}],"Footnotes":[],"Nodes":[{"Code":"m1","Level":"mal","Order":1,"Name":"God hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"m2","Level":"mal","Order":2,"Name":"Kort väntan","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s1","Level":"matt","Order":3,"Name":"Självskattad hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s2","Level":"matt","Order":4,"Name":"Väntetid till besök","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u1","Level":"uppdrag","Order":5,"Name":"Åtgärda köerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u2","Level":"uppdrag","Order":6,"Name":"Se över lokalerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":"strategi","Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""}],"Links":[{"From":"s1","To":"m1","Type":"PartOf"},{"From":"s2","To":"m2","Type":"PartOf"}],"Uses":[{"Node":"s1","Indicator":"halsa","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}],"SourcePrinted":"Lagret","Source":"lager","FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false},{"Node":"s2","Indicator":"vantan","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"14","Parts":[]}],"SourcePrinted":"Kön","Source":null,"FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false}],"Assignments":[{"Node":"u1","Giver":"rs","Receivers":["ost"],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"},"ReportsBack":false},{"Node":"u2","Giver":"rs","Receivers":[],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""},"ReportsBack":false}]}', '2026-11-22 08:30:13.002058+00');


--
-- Data for Name: sources; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sources VALUES ('lager', 'Lagret', 'System', 'ost', '[]', 0, '98db2e4f-08fa-4a18-b4d6-c0679f7685d9');


--
-- Data for Name: steering_documents; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.steering_documents VALUES ('strategi', 'Folkhälsostrategi', 'Strategi', 'County', '{"From":"2018-01-01","To":"2026-12-31","IsTurnedRound":false}', NULL, '', '', '', 0, '28294891-9470-4f51-b7ea-1ae86b1455f6');


--
-- Data for Name: units; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.units VALUES ('ang', 'namnd', 'Ängsnämnden', '', 'rs', '', '{"To":"2020-12-31","IsTurnedRound":false}', '["ost"]', '[]', '[]', 2, 'c01385c0-3bb5-4b51-a2a0-fe3bce16f777');
INSERT INTO public.units VALUES ('ost', 'namnd', 'Östra nämnden', '', 'rs', '', '{"IsTurnedRound":false}', '[]', '[]', '[]', 1, 'cefcc676-86b0-4568-ae23-58f547a1f48d');
INSERT INTO public.units VALUES ('rs', 'namnd', 'Styrelsen', 'RS', NULL, '', '{"IsTurnedRound":false}', '[]', '[{"Code":"leda","Name":"Leda"}]', '[]', 0, '8cbeea00-0243-4dc1-b825-aef2bf839437');


--
-- Name: plan_versions_Id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public."plan_versions_Id_seq"', 3, true);


--
-- Name: search_entries_Id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public."search_entries_Id_seq"', 25, true);


--
-- Name: __EFMigrationsHistory PK___EFMigrationsHistory; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public."__EFMigrationsHistory"
    ADD CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId");


--
-- Name: accepted_findings PK_accepted_findings; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accepted_findings
    ADD CONSTRAINT "PK_accepted_findings" PRIMARY KEY ("Plan", "Check", "Node", "Fingerprint");


--
-- Name: activities PK_activities; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activities
    ADD CONSTRAINT "PK_activities" PRIMARY KEY ("VersionId", "Node");


--
-- Name: assignments PK_assignments; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT "PK_assignments" PRIMARY KEY ("VersionId", "Node");


--
-- Name: audit PK_audit; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit
    ADD CONSTRAINT "PK_audit" PRIMARY KEY ("Number");


--
-- Name: indicator_uses PK_indicator_uses; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.indicator_uses
    ADD CONSTRAINT "PK_indicator_uses" PRIMARY KEY ("VersionId", "Node");


--
-- Name: indicators PK_indicators; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.indicators
    ADD CONSTRAINT "PK_indicators" PRIMARY KEY ("Code");


--
-- Name: links PK_links; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.links
    ADD CONSTRAINT "PK_links" PRIMARY KEY ("VersionId", "From", "Type", "To");


--
-- Name: models PK_models; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.models
    ADD CONSTRAINT "PK_models" PRIMARY KEY ("Code");


--
-- Name: nodes PK_nodes; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT "PK_nodes" PRIMARY KEY ("VersionId", "Code");


--
-- Name: plan_versions PK_plan_versions; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.plan_versions
    ADD CONSTRAINT "PK_plan_versions" PRIMARY KEY ("Id");


--
-- Name: regions PK_regions; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.regions
    ADD CONSTRAINT "PK_regions" PRIMARY KEY ("Slug");


--
-- Name: snapshots PK_snapshots; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT "PK_snapshots" PRIMARY KEY ("VersionId");


--
-- Name: sources PK_sources; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources
    ADD CONSTRAINT "PK_sources" PRIMARY KEY ("Code");


--
-- Name: steering_documents PK_steering_documents; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.steering_documents
    ADD CONSTRAINT "PK_steering_documents" PRIMARY KEY ("Code");


--
-- Name: units PK_units; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.units
    ADD CONSTRAINT "PK_units" PRIMARY KEY ("Code");


--
-- Name: search_entries search_entries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_entries
    ADD CONSTRAINT search_entries_pkey PRIMARY KEY ("Id");


--
-- Name: search_scopes search_scopes_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_scopes
    ADD CONSTRAINT search_scopes_pkey PRIMARY KEY ("VersionId");


--
-- Name: IX_indicator_uses_Indicator; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX "IX_indicator_uses_Indicator" ON public.indicator_uses USING btree ("Indicator");


--
-- Name: IX_plan_versions_PlanCode_Version; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX "IX_plan_versions_PlanCode_Version" ON public.plan_versions USING btree ("PlanCode", "Version");


--
-- Name: search_entries_version; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_entries_version ON public.search_entries USING btree ("VersionId");


--
-- Name: search_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_words ON public.search_entries USING gin (array_to_tsvector(string_to_array(substr(replace("Words", chr(10), ''::text), 2), ' '::text)));


--
-- Name: audit audit_written_once; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_written_once BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.written_once();


--
-- Name: snapshots snapshots_written_once; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER snapshots_written_once BEFORE DELETE OR UPDATE OR TRUNCATE ON public.snapshots FOR EACH STATEMENT EXECUTE FUNCTION public.written_once();


--
-- Name: activities FK_activities_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.activities
    ADD CONSTRAINT "FK_activities_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: assignments FK_assignments_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.assignments
    ADD CONSTRAINT "FK_assignments_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: indicator_uses FK_indicator_uses_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.indicator_uses
    ADD CONSTRAINT "FK_indicator_uses_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: links FK_links_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.links
    ADD CONSTRAINT "FK_links_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: nodes FK_nodes_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.nodes
    ADD CONSTRAINT "FK_nodes_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE CASCADE;


--
-- Name: snapshots FK_snapshots_plan_versions_VersionId; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.snapshots
    ADD CONSTRAINT "FK_snapshots_plan_versions_VersionId" FOREIGN KEY ("VersionId") REFERENCES public.plan_versions("Id") ON DELETE RESTRICT;


--
-- PostgreSQL database dump complete
--


