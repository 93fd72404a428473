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
-- Name: document_templates; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.document_templates (
    "Code" character varying(80) NOT NULL,
    "Name" text NOT NULL,
    "Plans" text NOT NULL,
    "PlanTypes" text NOT NULL,
    "Layout" character varying(40) NOT NULL,
    "HasTitlePage" boolean NOT NULL,
    "ContentsDepth" integer NOT NULL,
    "ChaptersOnNewPage" boolean NOT NULL,
    "Facts" text NOT NULL,
    "Sections" text NOT NULL,
    "Parts" text NOT NULL,
    "Levels" text NOT NULL,
    "Words" text NOT NULL,
    "Place" integer NOT NULL,
    "Revision" uuid NOT NULL
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
-- Name: region_profiles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.region_profiles (
    "Slug" character varying(80) NOT NULL,
    "Colour" character varying(7) NOT NULL,
    "LogoType" text NOT NULL,
    "LogoText" text NOT NULL,
    "Logo" bytea NOT NULL,
    "WordTemplate" bytea NOT NULL,
    "Revision" uuid NOT NULL
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
INSERT INTO public."__EFMigrationsHistory" VALUES ('20261122100258_DocumentTemplates', '10.0.14');


--
-- Data for Name: accepted_findings; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: activities; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.activities VALUES ('a1', 3, '["ost","rs"]', true, 'Respektive nämnd', '{"Kind":"Ongoing","Start":null,"Due":null,"ReportAt":["Interim"],"Printed":"Löpande, delredovisning vid delårsrapport"}', true, 'ed4557e2-fdb1-459c-adcd-4f875d5586bb');


--
-- Data for Name: assignments; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.assignments VALUES ('u1', 1, 'rs', '["ost"]', '', NULL, '', '{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"}', false, '153a808a-79f3-4ed8-9ec6-76a98795cbac');
INSERT INTO public.assignments VALUES ('u2', 1, 'rs', '[]', '', NULL, '', '{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""}', false, '6ebd6335-6f41-45c1-8c0e-38b06c7544c2');
INSERT INTO public.assignments VALUES ('u1', 2, 'rs', '["ost"]', '', NULL, '', '{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"}', false, 'd4820f23-2038-4321-a186-4efde6fb4fd5');
INSERT INTO public.assignments VALUES ('u2', 2, 'rs', '[]', '', NULL, '', '{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""}', false, '80f9d406-209c-47a4-9b00-6eb2c7dc14b7');
INSERT INTO public.assignments VALUES ('u1', 3, 'rs', '["ost"]', '', NULL, '', '{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"}', false, '0950629a-d291-4804-8bd1-8fb20d939f2e');
INSERT INTO public.assignments VALUES ('u2', 3, 'rs', '[]', '', NULL, '', '{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""}', false, '98309742-db24-442b-aae7-cd459b8f4c8e');


--
-- Data for Name: audit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit VALUES (1, '2026-11-22 11:09:35.644804+00', 'system', 'load', 'prov', '{"Package":"e2de1c3be41cd28a1c9da03931883e9e774e267b6ff16f2a785836cbbb5e9c52","Changes":[{"Kind":"Added","Subject":"unittype/namnd","Fields":[]},{"Kind":"Added","Subject":"unit/rs","Fields":[]},{"Kind":"Added","Subject":"unit/ost","Fields":[]},{"Kind":"Added","Subject":"unit/ang","Fields":[]},{"Kind":"Added","Subject":"model/sm","Fields":[]},{"Kind":"Added","Subject":"source/lager","Fields":[]},{"Kind":"Added","Subject":"indicator/halsa","Fields":[]},{"Kind":"Added","Subject":"indicator/vantan","Fields":[]},{"Kind":"Added","Subject":"indicator/samverkan","Fields":[]},{"Kind":"Added","Subject":"document/strategi","Fields":[]},{"Kind":"Added","Subject":"plan/p-2020/version/1","Fields":[]},{"Kind":"Added","Subject":"plan/p-2020/version/2","Fields":[]},{"Kind":"Added","Subject":"plan/p-2021/version/1","Fields":[]},{"Kind":"Added","Subject":"template/m","Fields":[]},{"Kind":"Added","Subject":"profile","Fields":[]}]}', '\x8b66140080aaaaaaeadf3d168f08cf58332232233232222c3d3263cbf00877cf88c8088b8ccc88c888ccc858323316f7d8d22bc322ddc2d3c3d73437f7c8c88cc888c88cc88cdc2a7289c888a84ccf25223c3322dc23d23323333233322ac2333d32b32a23c33333323c233296ccc8ccaa8c8c2523b7888c35237cdf49fa25a7174ad3bddb3090ad58d0d0d0d050d030b9de1bc5818181476001a07bafa37c000ec07e9994c7b33727818855d40b0c3e5bc485792817e27020c483eb9e01713900d98782c7e21510e0e27910970702db39100f2fe0403c34430023209084c440c7b3783c7837b4199f8182df2d128b18201e0088c0fe54888382801846842c3ecf0d404429088b0d02b490e8982ddbb6ba016208498389421603028134280bcf803910421f0e851c8809026288874208f9ed52089bcfe373596e00234d24000172169e8f48a4ebc108948a820035363c302616cfe231586c08e52330721c3e58e3eb8567431c0e1f11c1676c3e030438101346f0000000276417013111184552d2c009338428cc45d201ccdb0da320c017a202165b867d37c41142309fc7a4a92a3962211b42518801ec56556e99127b639f0e8e8542284b4c48c6383e792029dc0d88a46349543648d19bea2da405e26da2a4f8485355f250186531f0f48480c68550f410a1312026746e284b2f84b8621861735d5a0c7ea95c1b4724440d168e0510027161148110105823990b1b52179792086110c10d0886396296d00d206c85d308e7e197503e0746209e10040824372f029e8f30211e4b08a12c3eef92b87a51d6ae2c1d080810bed8f5c2100d33597c1eb01d8b682c27e4423c88e18574e8e906f8d0f102849fcae25c09aea742081304080ea414af35be9e043c0070f84c3e9a21e04a2d95c5f1c085e62ee03177dc4e8828bc170581485525c286f10623133a3a1bde606f62f4646af9af83c056552572f2a91c1841210e7e526bc5a33610488398b2c10c1705119a8fa272c272c77c8c41331098238479dba8b1f908ba0b0d04a26390d4103e87c38fe5a9b7593930c305591e89c422d0ac9bc47d65fd63a983ea9c10452080772a52d9263a0b5459e56390d9e8293e2d8fc71472b9a7010013521d9588b282051d9028242299425c43c6afe30a9c8ac2482a9f930621300824f185283dd6d0318c780888141285b49a44227b0b3732854259a70202cbecf0280b8539969b8b10085388620c7f62ca364dabe946e2e9c48f2d4906cc8d0447643a5e8866205c3e03d61355c8c5c7af7009040864025e8842a848080230228450343c22b338a4e305a2140e6b178c408c4b2797020b3922d429a18e90f5b886070006848ab8204021917d89643291e48dff65f1252602a58200e1e135804c21e021b190c742f9905e8167f1383083c7ba88b08654dbb2b2d4e0182d9bfcfa84c602c42c0ec71d2f10f1d8a8f3b03235ee5e1e792c3104025c884349c981ca667ee49a5712a3c03d2e9c8fa080381e21c6132532a18c77867a212721cf0549f5bd9ac4250710165a31a63c72703730e8ceb2cd38bb2691df0430c20af290cb5562799ca248c62e360a02e1c05a121009ac3d11a7470c2d1b3ef230e2022a0884c372c3a912d692220c364fa5b148b8c72830c5f06e4495a6edab47971f477e13aacbeb5ded6df9e025900d6814b877fb2af9ad162c04726425793e384b0d57353838f4fa4d040b27120818081472b17ac0a92a1f65aa2a110604b0550d30c28b5fac7bd7bba84c96382690c64b07005c3e8abec490e3842c0c0080b2182040b871a4b0b2dafa1a84c2080209047c0485114808023c380dafe56d6758951e99aa8f1ec380aa410c230087cf86386abeade9520181a88986c24c161d298fe7b4ff581d0955bb28671498ca1a6ff8b3c028704b11ac410c3c37cefd3d02066410f0400a2c5435b07f7b9c12952fb698b7667475ed9a35b03032dc6764f8054606320afc7417a16c48084b23c38fbe7cd331790c104f28861016b3a2ba6df039a7937a6a009c692a29c270a10d9b44c4908c2668a6f41599dce53b2e101966cd1313d6a0a21e4e754e20e041392c8e610410a8a4005bacaae4700a451a002085c54020a4680ef92d37406c942566a1705df4b63aa641c5333737001126c7d3288610227fd76e22dc896061bca1c94edba361a100e60c839b00c1f05b11536bc9520f418010a16a10403c06ec5616c12330832f66096b513440cc62a0d1545244e8e761cdbf3b8b87c248aa0c4b2b88d199082c1024c870440085116ec140519296a9a9788c66e83c9594c92f1639d6186720b00d61a4f0d9300f8f42bbd8a291983d5103a79e9506ed28465a7d0626e154992c718f8f36f42e88c5819850c91c12b9a5a0694b1deb25e99b493bc6b8ad52c82ff9344255298485008b0708611e84c06da8b0eb30bd00787aaef5c11fddbe75b3117e191e83c1186d090d8ec66030dffee27b427d1c0683594f1d3a83c19862b60407c6eebd30da6f2458ae81f4be2df416738618e68a40efd6ce5f7b6ba27fbcb438f1aad2f3f646923d39b96dc9163d8ac4e0dfbbb1f3a1d722169ff98bbcc5c967d7439d7fd3c298677283aed6c2098e7b861f6f55503e2ed632b0df423a6af5c447acb40fd0bfb9b5e1c597b6a43756f5fafd635f7ab3f8e90b2dd62ff6d4a783b6b3ef26b3bfae7f8d3583cf69139ebae14a9d5556c9e586bb728e524e601d9f9270a5ce2aabe47243d9c6ad45895f7dbbce162f7962cd323325469787d0fbddf24ae5eedb16076dc5b55a6cc7fe5322b5d00e1aa82a4202e87be2e963715dbf7bb467e871e326e23bf6c1c6fa8cce5669fa42f5ea7e5dd7d29fab5ab5268e44e845852ef67106d26bb66f88fdde24797247de73c8f069448e757cd89965d526559f1a624282747b86fc1afeff34780afb5a6fef873346c4ba43369d6b320fd5a884014524cbd46ccf034ae19e7737c68af74364b6769fa272247af3de4b71577e3b17184641f3179d24a227fb7ad31f04bdd6bddbd973456ba46ae043b4694210316feca0534bf4db9b888d5b4a648ecdd2f467e675afaed8bd980d64b8dc9e9a304ff84e33e2264c38bb25af578637bfec5be99a5ee3f46993d770aa987ae1d8c6938fa3bf549918864d2e197f9b69852b5bf46ceeb6289219f9db70b93ccae4a3a129fc6726b5bdb0c573fcc7e9fb2fef8875705606828f22fae0a2aedeca25559f729d3f76067555dcfce066b34f91b521fadc4c92cbf973287da833631ba5a968e97cf3e8d757f3cd278ba46bb5ee702fbcf86cdb480ffdeeab16b914ceddbb3173a36ed4fb7ae0e484652520016ef76be27f0cef8fe55dd78a52575bf089265dd986efe87f6c7a78c6e49bd7e405fa5fa4a6c8fc74f702fcc34b4b4bfa0d16bdfc7bce24747b3996c7997dec1702ffb73973d14acbb373f94eff6b369e8fb30d085a9cd4fa9780fe24dfb5a990d414bbe383bf965a65be347de5b95c86569fb8ab68066456e0bf1a9a5a96262afc5bd4664973110076463b93faa4351a7eb8501dfe55cb6cdae5407a75744bfb739ce72b9b818693bceaff38d19b25e101c1d7a6ae5b962c7bb46983c38b5076cef9a68d3b636429c70382f95782326b2f99edaee45a3676f664d4eecb313958f078d58a92a2fd345e2e2e51abef45237475d17425d87ac180b0ec52d1f5e44ae4c140fa7aa13ef9d1f5173fbb5e57fb0da5ee3d1af4a33e7ae724f7c40157f2c56e2cef02f20bef9e6816224ed8c5ee4a6bb518d17fd1dd4356e5d627f5b7314ca33c176bdb352dfad814b3fab5fe6840dfbfdf166b4261a6e7c61b63e59b8cdac0c1fb1d0b7674c2b18a0fffb6fd395197a9ef5595a1235e39a665f6e893fe0d3baf1a17a5542a39aedbbaf360414acc71e5d2e9b220a334db5cbeb6d990c3a3659d0092e33bb378286ec47947db5088ef4ca27cfad962de0e0176099d622354fbbfbab4f3fd77ff23df772f04ce0d9a5c7a30bf542fa061f1a5b88563e34bda42652f8645ef5a90bc9fbb4e8952b7f969a7bf1d5fb163cfcb677beef4ce7cfe439e3100ad9b9d5b0dcceeed98cdd9479f3aade8dd5cf36278f7fc9e53a254ef6d8f275bfa12bd9a9a437ea67e3cfaa78d60a22f01980d6e8f9fc23cdf9974cdb1275befe6d38c98bf14f4fcae05eb477f2fdc32155e6dd166581f2d2c4c2556bec0ba474a1a432dc7524f79edd89cfcaad6fe91dfb5ad41b1d2a31377172e5dcff9f86d75632da1f5d6d57af5746877fb46bdf8a9cdb89b4f89b54b3ffe5dff3cb076aef7edcdff524ed12b1d3632898c1c69b67b7e5be0ebbbc98f13eede26ce1f51360b7eafaa980cf9b5fdd0ffe50a7b2f43cb81ab8f167e2d1de6994fd3fc8fa9afabdf2566f90ef74dd90ffefaaa6af1a0b18eeb47f89fbe371cf4057bd161f090dcec0ea87723acd789f32948375eff995e42609cc838a5b821bcfb59bebe227672d5028e71413dbcbcd595bbd4cba4d9f3d9babbc3175f28a6de319179b65ebfc6b780da4348b3cb24ecff285b961cb77769ce89f01a50ef4658af43c4af1a5cb7f919acb7dbbfc3cb5b5db985a437b2c6cd3e416a2deb6254649c52dcb0b174946aa4281ad0e76c4fd4f816507bd61990653dde10f8063d65c6a20d0234d6a25023078569399611dca3f12da0f6c8496f640776979cb9164156c68a8c538abd3747eef4d22975100c47d006011a4ba8c398c384bb580f1495d5a903e51da9a197d3668dd6e85dd40f3b49d4f81650c12ce826b3b9e2a58b377510a0b1fcc8ca25376a0d41ffec23d886bc5a8d6f01b5c7dd50b1aaf9f6be2bbf86e75a2f3aec4dfb6af6192d0ff3d079938b6d500e9e6ba74e8c733e7b467fff36a4b6bd3b34665b5122fa613fc22c51eb963dc1d89c8b153557cc92e786955f372f24dc19baf6e224b5c7d85011b8a5165cd8a1f934713e5b3cdcd23539878e8392bbae5c3d5cf7e59534c9efc6b92dd4f3fedb2e36d695bb67534ebbb65359afac92379ea95307ca3ba65b3136a76822e39462b53dae3be7568dd05486ce93942ee1f70f0037b848fb02210630801bac062cca6ad474e80f30d75a51a0533d9c8f6e43ec20401b1add9513931cbe406e3dce076aa0021c67578e39830de4dc713e810d34801b4dc9314fd90fe41c713ed8846abe706f54182760b5303add6f95dc7e932639142fadcfc7be76962d90f3b34a3e793311a81fc2be5e3902e46cac928d7e4403dc972718f6a9129fa2be01e773b5490378d67db292fcdfeda3c0f51ec7feb9e23ac0f7fc612838f9e30f3aeaad98aecbce0bd4d71b0a8c8e31e3aec26c8ebd05d497e27c0e966b0dc7da4f529a5930e37e086b5cfd19e8ffb9b1a1405faedeb5abd8bb106b9cabc9e0c83b3e91955405585848ed71c3ed5d2e57bf57849d57610a0f697c97d35842ab813b0f86971bc96e591b7eb38a97b055ae92f5b8bd8672f56da878abbdf672e5f0721319da6835f04a018e3c7095d8e1a63ce5ea7d8ab06b47b0eb8f6a123c68432849992cda8a97a13fac9215a0533e15ccc83721c98437e3a567a99f31f5e0b54354d037df98241382f1d2b331dd987af0da712a689d6f4892d55bcb3b662c294ab93a551136127717530f9e7fe45a1b7745ebd930478fc6cac25b26d3987e8ab09198524c3dd89b4f4d2c0cd229d5bcd92aeff86e4950cad5e294e23f3d26b1a9a2061b19baee9e314926f4568475b9776153456a1c6da8e77f6fa55cfde6a12bfdfc0e5ca9c6f77cbcb4a20dce4990d41fa5828d7dbaa51adfde7869c5bfd49c04c9cf5c2ad8b443b754e36b1f2f55b545e624487ee653c10b3b744a35be97e2a5b2b6909c04c9cfa3d4c6c6677aa51adf77f1d2272543987a70a9b66cbcb70dcd49901ccfa5ce7c81bd9572f5a387aefe0d11b852cdbdd278e93bd7b3d85491bb236de8ced31d390992e327a933ed14cb641af3c78db0961531d85491a3bd6cdc86629e4c6382b6b27183327d926ccdc97c2ae8804d155dbda10863024ab9daf362791c4ba6fd6c3802b2b81796649b4c63e22bfea1f6f460eac1188b90da0e1aae54539616d5eaca85731224d54b42e41daf754b35651f9c138b1b5c957275e5c6d335b7a832f1bdacedb15869ad0149b66628b6c8951b929320713108a9eaa0e9946acace6ccf73e5ae53cad545954d71ac8fd8f98e93f69d7f482e750b7576460e642f835f812252b66bae6bd6ac917d0e6b9376e6db22c71da2ef119fffeb926e4b1fc3bc1ce2855d0edbe99fbe24f582bf81a3b5d1b7a7ecb77a2bc6dd710af055fc99aa8ef9e6fb734f27952b2bb017bb28b6e01e4dd9e3b3ad35e3abfe9a7c5f7502173fd8572253c7462e96754cd4bd815756b4d007ed9f0f47409feb3a4421c68abc8b2f7ffcfb4ea0297bf8334efa3b6b931e34f57bf926eda68f47df11dc5b8cb36a0ec9d416275b9e7faeead8b09732bf7ef99197986ce1acc70ab829aa54539676a5226c7684f8ae6fde3382b26ce0b7871d75b3e27795659cc4e5cfbbb28e77d999f607263ba24a19739278d942c5f5ab4e0f5ada6ffa353fa1326bca5a5cfb1bc6b2f70c3cc2064ff43a68c74b7fd15f9dd0ebce26b82f94b49f0e1ae58fbcfb345da2176871a4c583be27895f693a3b3b0aef1c7db068c968362d73d9d084e9c2c29ae771fde271839daffcf6d9106c7fd9da29356cfbd607ef4a64bcfbecc99faff3bae244664daca1c3b17ec30f8fa7fed9fc08a1fdb4f699943b7a4608beb76579bcbf72e9eb1313cdb14b0b3a76d9b55a84feb9ac2fd717e6d665fe97957d50f7abbffdd78bbe961b550e150fdeeeff6cd2ad9870e1c4fd7ceb69f44b6eb5b6e2b56e69c1dbed446519b88164f6b7b576441144d57693ae332684d14b47a9460ad30f5605cea2b41fb361b7b93571bb5dac9309da2b6b4c2e6ab4dd82351518b321279d0f7af187ad1e1f0d6d21bd916d14e905063bc6b6ff3111e2f6cf604070f5d9c52d350d91a578fac4d682d00d7a840339fe0f30e665dbf7340dd67063b22cf7558ef99a460def78df6a9f5bc89d3e9255b3b945871076f2af85319b515e614b81f4dc8d4a8b6e5d425861c0ced2f6a0acd2405ba39980e06ab3e8f1fc37eeb139b61e7d12b3d37696cf8716d5d3ffb92e3d575e7d7ba4a0679f6b8173d4fcdc9da68c477252efe1b975df3eafdbbbbac039833057e435ae37e3bfe2abaed92af7b0d704c91b69f5ed9f405e298e1076b8f5fd83f6d5414cb79eb861fdb9b505cebe41f37145ed0ebadd67cf601dc3b6779e0859ef9bc2620deed24a712f085d7d7b66ee6e6256b3cf532e217bb574bcb52b2078c6601a0eb6f0556e14b5f7a795f79b103a42d7278d25dcd3350b59f8e3f3d8c8eae1ed7bf40a42ed873275bdaa868ef7ebf50bc74aa2691bccadcda8d29be3072fb9745e6e58b3a62a2a5e394d2870f62e967a5cd8dd70bbcffbf055a9cd81cb0776e00835d477c9cf8fe95645c9850e279b3edd0acf199c5959939b3d5c6466d266b6518eb15f506f984f0ce061cc421c57341f684a0f91c7a12997248217195f68131f59a6513ac8e429bf4cbf94635e7a07faf3464077b950f2242fc020d8d3dd25caee74ca98803fbba6604bdb74ee11fb1db793026e1d2aa8f9515feed0b49eeb3465d7d777e07ae28b4693e0f186b9135309b98e3d5aa3ab4bfcb3436a4d823dcf359fb57eb9a96df954644fa3a357c60f33d1101d288f4a7b3b1bffc6d27e53fa6cd4ee4a918e9dd4ee72d144894c6fcec6f4f4d7a19b7e99d2b16f33e3854a27af5b22b5d8b57b559e8f49b0ae280590b5dc6aca985e149a336f3655b9ab7ff564d83f93b20def9702ae57af49470e38577f9b596c93bb8d757fd056faf49bd86bf173eda8a8d0e98a072b32880db5fb2c0dc2d62b9bd9632ec58e4dbf360c9710b5a2d4d59feed58e46249d181b39725ad1ea3a7e3e333de3dea8a7c72fa0abda375727ca787ab6c1e93bd5f22dbb43ffba87c46cca3332bcb12eef6356d2ef6117e0e9221793c063db0c7fd575e75a48ed92777e14d107fdead237e44d2599c2179665a4174bef5bfcbdd67ed3d3133a5379b7b7ee1ae9146f1ed8a951f968079739ec9cc8e93dbcef8fe1d8d97a3d6d43dc54ded586baa1aabd3be32abe3f0928c23a75ed1933afbb2b52dcff0d1852ec06babc6e898982fc3b81fe958b0219c47bbd3f5baf1ddef7ecc6ba660c06ebb4253830366ece6a89c25159d1e3dd78f2ed7b69d087fa20a0636da7f9aa2d271b37c4687f9d5991de7335b125c7dd40ac3be569d4060efa1d38b5a24eebf48a7976e345f4b57d6f5fb3f9929bdecaeb7ed317875be296f22d829e61a31e5616edef2cd45bb774729a6f70f891dce4dbd0b21251d6f6d0afe6c38abba1f919b802cfa82bfe973b1454fce0fc95c82f260e0e14cb8157913bfac84f44177483fe31092fd01d3629332e3fd549f91188bd1713f632ceac58f2643f6dc371c3a79c9c43732515ae966f3e6088ae9dd95797d826766adad32a2fcaddb74577457ebadf722ca8597ed0f7f292a0c29ad3a200fa9e78fa58dccf37079ecb46d2f37a2ffde794d751741e636e1905daa702e5c12465b0f5638c396ca51d51041992a20e9395c1d68f31e670b73d16835958a8ca9734613018dc96e0c0586dccb8c7f501dd0fd5b6180c06b325646b705d50f241219a813026dc827e612d5ede931e943fe61abe29843814b6ffaaab93256d139fc39ee022e3ef782743452506fd0a3c3b3e371542d1161519306802e919e9d84b49453a69182924b20f91442692fa82acebf2514bd60bc5fbfb3547fdd2144a83110fe1385ea814dfb58b731c4f495d44192d518ac2c3cf08e0c18cc77eaca346aaa4531e9c27963236b5bf56923c4850204e37116aa147b3073552256db2851d4b45af3c15f588e908006c0412834052938fcc4d36b6b23e68951a758460ce02770b27420ec404019140c04020267e', '', 'e2c554bef72e84652260c9fb633dfa7b7bfe93788db28cc5046f8567bf4993ab');


--
-- Data for Name: document_templates; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.document_templates VALUES ('m', 'Plan', '[]', '["Plan"]', 'Portrait', true, 2, false, '[{"Field":"Version","Heading":"VERSION","OnEveryPage":true}]', '[]', '[{"Case":"Waiting","Heading":"Ekonomi","Depth":1,"IsNumbered":true,"After":""}]', '[]', '[{"Key":"Draft","Text":"UTKAST"}]', 0, 'e37b51ee-8134-451b-9ac8-11ecf6fb7d68');


--
-- Data for Name: indicator_uses; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.indicator_uses VALUES ('s1', 1, 'halsa', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}]', 'Lagret', 'lager', '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '7ef3de01-e4b8-49e7-ba13-4a76985b2049', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s2', 1, 'vantan', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"14","Parts":[]}]', 'Kön', NULL, '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '94bb46d4-2a93-4d34-bfa2-8e2eb748b357', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s1', 2, 'halsa', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}]', 'Lagret', 'lager', '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, 'e8bb5ef8-feab-4fbe-9357-eafa40e1e0fa', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s2', 2, 'vantan', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"14","Parts":[]}]', 'Kön', NULL, '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '4fb1f657-178f-4553-b07a-45705d8d9fab', NULL, '', NULL);
INSERT INTO public.indicator_uses VALUES ('s1', 3, 'halsa', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}]', 'Lagret', 'lager', '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '43f67ccf-5771-4fa9-9e26-68a85618c997', 'ost', 'Öst (Vård)', 'rs');
INSERT INTO public.indicator_uses VALUES ('s2', 3, 'vantan', '{"State":"NotPrinted","Printed":"","Values":[]}', '[{"Period":"2020","Printed":"14","Parts":[]}]', 'Kön', NULL, '{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true}', '', false, '4d13d345-4194-4447-8d2c-3adb75154d33', NULL, '', NULL);


--
-- Data for Name: indicators; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.indicators VALUES ('halsa', 'Självskattad hälsa', 'Quantitative', '', '', '', '', NULL, 'NotStated', 'NotStated', '["K","M"]', 'lager', NULL, 0, 'fad6e514-e90d-46e6-ba26-639293d14596', NULL, '[]', NULL);
INSERT INTO public.indicators VALUES ('samverkan', 'Samverkan', 'Cluster', '', '', '', '', NULL, 'NotStated', 'NotStated', '[]', NULL, NULL, 2, 'ca42ff92-aad0-4f1f-a480-ac829bd3d19e', 3, '["Ja","Delvis","Nej"]', 0.5);
INSERT INTO public.indicators VALUES ('vantan', 'Väntetid', 'Quantitative', '', '', '', 'dagar', NULL, 'NotStated', 'NotStated', '[]', NULL, NULL, 1, '0fee3216-d5b4-446e-925e-c808eacf3ae6', NULL, '[]', NULL);


--
-- Data for Name: links; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.links VALUES ('s1', 'm1', 'PartOf', 1, '629f24d6-a1f1-4ead-b487-91dc0a403c31');
INSERT INTO public.links VALUES ('s2', 'm2', 'PartOf', 1, '57717ab7-df9e-4418-9004-465e708c5357');
INSERT INTO public.links VALUES ('s1', 'm1', 'PartOf', 2, '71577202-b542-498a-9951-ec1a21dda680');
INSERT INTO public.links VALUES ('s2', 'm2', 'PartOf', 2, '9b7c2ab9-8470-48c1-9410-4fe9a673e1f6');
INSERT INTO public.links VALUES ('a1', 'm2', 'ContributesTo', 3, '0dcec1a3-9b83-406d-a65c-6e91b139253f');
INSERT INTO public.links VALUES ('s1', 'm1', 'PartOf', 3, '2d0903bf-b85c-42ae-a5b8-1c1438c2f236');
INSERT INTO public.links VALUES ('s2', 'm2', 'PartOf', 3, '5206a9b6-d05f-4197-9ad7-177da6194c3a');


--
-- Data for Name: models; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.models VALUES ('sm', 'Styrmodellen', '{"IsTurnedRound":false}', '[{"Code":"mal","Singular":"Mål","Plural":"Mål","Kind":"Goal","Parents":["mal"],"ParentRequired":false,"CodePattern":"","Attributes":[],"DecidedBy":"","Demands":[],"Description":""},{"Code":"matt","Singular":"Mått","Plural":"Mått","Kind":"Measure","Parents":["mal"],"ParentRequired":false,"CodePattern":"","Attributes":[],"DecidedBy":"","Demands":["Source","Target"],"Description":""},{"Code":"uppdrag","Singular":"Uppdrag","Plural":"Uppdrag","Kind":"Assignment","Parents":[],"ParentRequired":false,"CodePattern":"","Attributes":[],"DecidedBy":"","Demands":[],"Description":""}]', 0, '36f68df6-fb36-4971-9783-8cce30a1f7e3');


--
-- Data for Name: nodes; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.nodes VALUES ('m1', 1, 'mal', 1, 'God hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '47cab348-62b2-4772-b780-cf8eb08c0e28');
INSERT INTO public.nodes VALUES ('m2', 1, 'mal', 2, 'Kort väntan', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '5b69fae4-bcee-4da2-a06f-79b997f38c60');
INSERT INTO public.nodes VALUES ('s1', 1, 'matt', 3, 'Självskattad hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '2bff7111-c0d1-4bd5-bd94-13f52c3fa25e');
INSERT INTO public.nodes VALUES ('s2', 1, 'matt', 4, 'Väntetid', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '29f2d3a4-4085-4665-857f-137a3ddd458d');
INSERT INTO public.nodes VALUES ('u1', 1, 'uppdrag', 5, 'Åtgärda köerna', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '4fb23a3b-79f5-428d-b6d3-00e8bd16c8cc');
INSERT INTO public.nodes VALUES ('u2', 1, 'uppdrag', 6, 'Se över lokalerna', '', false, '', '', NULL, 'strategi', 'Local', '[]', '[]', '', 'd902ec00-868e-4306-8050-9cc25aa75dcb');
INSERT INTO public.nodes VALUES ('m1', 2, 'mal', 1, 'God hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '990886dd-f7c5-40ed-8871-5824c0c61015');
INSERT INTO public.nodes VALUES ('m2', 2, 'mal', 2, 'Kort väntan', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'ac28385b-903a-4e04-a3fb-28ac472dab3a');
INSERT INTO public.nodes VALUES ('s1', 2, 'matt', 3, 'Självskattad hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'cff12003-eecc-4a3e-8df3-8d3daf2e0587');
INSERT INTO public.nodes VALUES ('s2', 2, 'matt', 4, 'Väntetid till besök', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '62bd065b-b0bf-4a02-985d-3aa5811008b3');
INSERT INTO public.nodes VALUES ('u1', 2, 'uppdrag', 5, 'Åtgärda köerna', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'cf743a6f-efde-4a86-a794-c08bb9b60173');
INSERT INTO public.nodes VALUES ('u2', 2, 'uppdrag', 6, 'Se över lokalerna', '', false, '', '', NULL, 'strategi', 'Local', '[]', '[]', '', 'd804c427-36a5-41bf-899d-e921479d6954');
INSERT INTO public.nodes VALUES ('a1', 3, 'uppdrag', 7, 'Öppna tider på kvällen', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'cf9b5a6f-ca72-4c7d-8228-4f851e8af602');
INSERT INTO public.nodes VALUES ('m1', 3, 'mal', 1, 'God hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'e8070e9c-500c-4911-91e6-4a6462c17ab0');
INSERT INTO public.nodes VALUES ('m2', 3, 'mal', 2, 'Kort väntan', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '8ec61097-faaa-4e71-a692-8450b4532859');
INSERT INTO public.nodes VALUES ('s1', 3, 'matt', 3, 'Självskattad hälsa', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '46aea146-aa7c-4524-9d0a-8c660bc8746e');
INSERT INTO public.nodes VALUES ('s2', 3, 'matt', 4, 'Väntetid', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', 'e2838564-75b8-4901-8024-e5f2610e2152');
INSERT INTO public.nodes VALUES ('u1', 3, 'uppdrag', 5, 'Åtgärda köerna', '', false, '', '', NULL, NULL, 'Local', '[]', '[]', '', '92799d5a-ffa4-4593-a2d8-f7d8a0653829');
INSERT INTO public.nodes VALUES ('u2', 3, 'uppdrag', 6, 'Se över lokalerna', '', false, '', '', NULL, 'strategi', 'Local', '[]', '[]', '', '5fef1bb8-b65a-4929-a7cd-29d129ac0c20');


--
-- Data for Name: plan_versions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.plan_versions VALUES (1, 'p-2020', '1', 'Replaced', '{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true}', '{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true}', '{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""}', '', '[]', '[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}]', '[]', 'f7a13d9615d1b69ed747b660c94c72d2e22b8d87c2680f34c569c5edb6382327', '2026-11-22 11:09:35.644804+00', 'ea6a6920-c8a2-43e6-940b-1edab9977f26', '[]', '[]');
INSERT INTO public.plan_versions VALUES (2, 'p-2020', '2', 'Decided', '{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true}', '{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true}', '{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""}', '', '[]', '[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}]', '[]', '2172ae2f82c2156f9338b6f417727ef15941303c41ce3339e6ef27bb00856228', '2026-11-22 11:09:35.644804+00', '30e1c811-0d65-4d9f-b2c9-e2e9e39d4ac5', '[]', '[]');
INSERT INTO public.plan_versions VALUES (3, 'p-2021', '1', 'Draft', '{"Code":"p-2021","Title":"Styrelsens plan 2021","Type":"Styrelsens plan","Unit":"rs","FirstYear":2021,"LastYear":2022,"Model":"sm","TargetYears":[2021],"Superiors":[],"IsPublished":true}', '{"Organ":"","Date":null,"Paragraph":"","DiaryNumber":"","Placeholders":[],"IsComplete":false}', '{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""}', '', '[]', '[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}]', '[]', '1367379ceb0c45340242e8f75d7684d73ba5180fb9cb30b183fa0a01d17d7b43', '2026-11-22 11:09:35.644804+00', '1b2c7d0f-7c7b-4fb2-bce9-457fb2e96904', '[{"Term":"Kö","Text":"Väntan på något","Source":"Ordboken"}]', '[{"Heading":"Inledning","Kind":"Section","State":"Retold","Note":""},{"Heading":"Bilaga 1","Kind":"Appendix","State":"Waiting","Note":"Läses in senare"}]');


--
-- Data for Name: region_profiles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.region_profiles VALUES ('prov', '#0b5394', 'image/png', 'Märke', '\x89504e470d0a1a0a0000000d49484452000000f0000000f008060000003e55e9920000100049444154789cecdd0d701cd56107f0ffdb956ce96413b04136c4d4f678aa52f2d1148cd3a434b543301f3160cb164907329d09c9b854fe48a74c12929a3149273863c204c96a4a67928142a6ad65592671eac64eb032e31202091f49308918c73876c01f4008b24eb6d0edcb5bd918b308ddeeeddb7d6f77ffbf19d071b3773a1dfbdff77fef3ed6011165960322ca2c069828c31860a20c638089328c0126ca30069828c31860a20cab434e945aef39d7939516c7196911102d52a2455ddd2c8498ac2e4f12424e06c4145001c897a5140342e0a89472405d71585dee57d7fdda03fa5d57f40f76b71f440e0864d4c4a577ffa92bdd052a98f325c402f5874c0751481238282077aa503f54f1bc9dc7b7acda830cca4c8019584a921aa90fa8e6b653454205dae93bb6e5e6e79001d60778e2920d2dae831bd4337c83aac37340943015667f347ec07371dfb1ee957b61316b03dcb0a4eb5247789f57a1fd28880c5161fe9e279d75c77adb77c142d605b8d4daa102eba8e0e2521059422d84ee8227bf52deb2721b2c624d801b1777cc13aed3a11ed0fb416429b5f8f51359f1560d6d59f5282c603ec04bbed1dc242a77aa27e64635ea6676559c8a438dc652eda80f0c4af716f4de7c1806990bccfcb5754d674dfd0c1cac510fe30c10658e7c55cd8fbf34f4f291bbd1b7760406180970e3755de70bd7dba416a8e68128e3d442d7a3b2e22c1b7ab07d3f5296fa5b299b96745de9d4794f32bc9417febeecefd3febe8d94a53702b76d9cd0e81dba5d48f139ce75298ffcb9b1fab1aeec36af41f7f515a4209d20b5ddd558f2ea7b546eaf0251cea9146f2d0fd77f0cdf5d5e46c2920ff035f79c5d9a30bc4d85772e880ac29f1797dd090bd1bdfc0f4850a2016e6cfbc63b4565e4477c0b241593fc8527e5d5439b571d4042125bc49a705dc7852abc8f30bc545ce23d02cec31317772496816402dc76d794fa3a67a30aef0c1015985ab03dbfce115bfc4c2001fa037c55c7c45265c2ffa94bef0211f9297e77a952bfcdcf0634d31be0b68d6ea9e46c52479d4b4044a7f8af15971ac5463f23d0486b809bbc435f53ab628b40446fa1427cad9f1168a46d15bad4da79ad7a800f8288c6252197947b566e81065a02dcd0ba61a60bf9a43ac49c09221a9f94af60a472c1e0773e730831c5afd0f3d7d6a93be966788942f2b3525ff76d8c7e2a319ed8016e9c72f60a2e5a11457659636bd76ac414eb08d0d8da31c381b35bddcb6410513412031ebc0be3bc532bd608ec40dcc9f012d54865673443b1eea2460dcb3ae7bbd2ff1e5d228aa3e2c9cb8ef5ae7c0835a879047624ee0211c5e608b11e35aa29c0a5a59d8b05c45f828862538bc017f999420d6a1d816f0311e923c51ad420728039fa12e957eb285ccbe94539fa5aacf9cc126e5c7001165d321b73ce3dd39f5fe1f13d87f168ff41fce70f9fc1fe170740b6129f57ff8af416cb48abd0ea75dfbf7284f3639075664f3b0377def4215c71d1cc71b7dbfae85eac79e0613cfbfc2b20fb78d2fb807a5df891b0db47aad0ea68fe71907566364fc6f7bfdc5a35bcbe45f366e3898e1b70f5dc5920fb44cd58f800cf5f5ba726da7f07b2ca79539ab05d85d7ff19c5bdffb41073a6bf036419898f8f662da4d0012e4d9dba4815ee6690355c4760d3ad1fc53ba74e4254a589f5b8ff9faf80e3f02bbaad22c4b4a6b3cef948d8cd430758f84706b2ca2dad17e3bdb3cf41adfcdbdeb2e462905da42343672d6480a57f2e85cb41d6b860c659b8b52dfe87c0be70fd25a3f745f65083e5a2b01f350c15e0a6c5fff617ea6e13f9563d8aceafcedf5a7d39eadcf81fe7f6efc3bf2f56698b084c3d91b9ea42ed019e23e783ac11b73a07b14adb276ce642055808cc07594157750e6295b64bd8cc8508b054f725ff06649cceea1cc42a6d17350fbe34cc3cb8ea9ed0b0f8df6772fe6b07ddd5398855da226a1e7c227be3ab1a60577817808c4baa3a07b14adb234cf6aa06d8139201362cc9ea1cc42a6d8f30d9abba473842ce02199574750e6295b64398ec550db094e0086c505ad5398855da3c0931abda36613ad97490116956e72056690b480d23b010a2016444dad5398855daac30d9ab7e689792a74c31c054750e629536474d5f3504982370ea4c56e7205669730464fc004b2919e09499aece41acd26648a06afb0d33079e084a8d2dd53988553a7d61b267bea3d1293655e72056693b31c016b1ad3a07b14adb8701b684add5398855da2e0cb025beb57aa1f6eafcc49e23786aef11e874a24a2f04d98101b6c0e796cd55f5f46ce83452f1f0e9ce1db8e9ee1da39775f21feb6797ce0599c7001b965475bea3fb31fceac0ef47ff59b7e9a7d08d55da0e0cb04149ad3aff5cd5e6f59b7f76eabfd7f7fc74f43a9db82a6d0706d8a024569dfdbafc49559b3d4f9ebaaea22e7f32912acd5569d318604392aece41acd2f9c4001b9056750e6295ce1f06d880b4aa7310ab74fe30c0294bbb3a07b14ae70b039c2253d53988553a3f18e01499aace41acd2f9c100a7c474750e6295ce07063805b654e72056e9ec638053604b750e6295ce3e063861b655e72056e96c638013646b750e6295ce2e063841b656e72056e9ec628013627b750e6295ce2606380159a9ce41acd2d9c30027202bd53988553a7b1860cdb2569d8358a5b38501d628abd53988553a3b18608db25a9d8358a5b38301d624ebd53988553a1b18600df2529d8358a5edc7006b9097ea1cc42a6d3f0638a6bc55e7205669bb31c031e4b53a07b14adb8b018e21afd5398855da5e0c708df25e9d8358a5edc400d7a028d5398855da3e0c700d8a529d8358a5edc3004754b4ea1cc42a6d17063882a256e72056697b30c01114b53a07b14adb83010ea9e8d5398855da0e0c7008acce636395368f010e81d5796cacd2e631c055b03a8f8f55da2c06781caccee1b04a9bc3008f83d5391c56697318e0b7c1ea1c0dabb4190cf018589d6bc32a9d3e06780cacceb561954e1f031cc0ea1c0fab74ba18e0d3b03aebc12a9d1e06f834acce7ab04aa787013e89d5592f56e97430c060754e0aab74f21860b03a2785553a79850f30ab73b258a59355e800b33aa783553a39850e30ab733a58a59353d800b33aa78b553a19850c30abb319acd2fa1532c0acce66b04aeb57b800b33a9bc52aad57a102ccea6c0756697d0a156056673bb04aeb539800b33adb85555a8f420498d5d94eacd2f11522c0acce7662958e2ff7016675b61bab743cb90e30ab7336b04ad72ed7016675ce0656e9dae536c0acced9c22a5d9b5c0698d5399b58a5a3cb6580599db389553abadc0598d539db58a5a3c95580599df381553abc5c0598d5391f58a5c3cb4d80599df385553a9c5c0498d5399f58a5abcb4580599df38955babacc0798d539df58a5c797e900b33a1703abf4dbcb7480599d8b8155faed6536c0accec5c22a3db64c0698d5b99858a5df2a930166752e2656e9b7ca5c80599d8b8d55facd3215605667f2b14abf2153016675261fabf41b32136056673a1dabf409990830ab338d85553a23016675a6b1b04a6720c0acce349ea25769ab03ccea4c6114b94a5b1d6056670aa3c855dada00b33a531445add2560698d5996a51c42a6d6580599da91645acd2d60598d599e2285a95b62ac0accea44391aab455016675261d8a54a5ad0930ab33e954942a6d4580599d290945a8d2560498d5999250842a6d3cc0acce94a4bc5769e301fed28d1fd45e9d9fd873045f4de07f1a65d33a75307f2a812a7dfb0d1f806946037cde94265c75f14ce8e4d7a54f77ee00d1e96e4aa04a5f3d7716669c3d0926190df0ca6bde0721f42e06b03ad35892a8d2febebbfccaf7c024a3019ed7321d3a71d599c693c4aaf4259af7e1a88c0658e7dc97abce544d12abd2f5aed96524a3bf5de71fcfea4c61e8aed275450eb0849ed1f2c9df70d599c2f357a5fd7d460761f8fd1c4603bce389df222ebf0e7daa83abce148dbfcfe8a8d23f7832fe3e1c87d1007f73fb2f2165bc5198d5996aa1a34afbeb2ddfdcfe344c321ae0fd2f1e5547b0fda815579d298eb8abd2df7f7c1f7ef7d2519864fc9d58abffa3afa627c1bfcdb23bbec75567aa99bf2addb6ee7f71e0c50144f5db230358a5f65dd38c07d87f222eff97cd9142ec6febdfe6f99707411487bf2f5d715b6fa410fbfbec655fecc10b16ec7f567c1ae9f510ffff33cf57dd76f4095fd33b7a1b221df61d1ec0d56b1fc4c1df97ab6ebb6bf7f3d684d7577511bc69e986543beac28b668ebec57256f31938f7ac26344c70f1cb7d2fe1a19fefc70fd58a9fff041e7fad0222ddfc7dedaffffc3c7ce47d7f8205ef3d1fef9e391543c323a3c1de7be80fd8b0f5296c57f3de340df6ac1837a3d6059888de502dc0993a3f3011bd19034c946155032ca53c0e224a5d98ec550db010e2188828756af2fb4ab56daa5768291960220324aa0f9ed5032c44d5a30011e92704e207588618c68948bf30d9ab43750741442654cd5ef5452cc8e74044a99312bfaab64d980a5df54e88483f07227e803dc10013995071bce7aa6d537d157aa4ee391051ea5ce1c41f818f6df9877daa47bf04224a8d9affee1bec6e8fbf88a596b1a414d805224a8f405f98cd427d98411d0dfa4044a91152f485d92e54801d2fdc9d11911e15cfe90bb35dc8afa596a2a9b5eb88da7a2a882851fefcb7bc79c5ac30db86fc3cf0e83c782b88287922fc9435f407fa3d21ef0511252e4ad6229dd9a5a9b5f320849806224a86c4e1c1cd2b42672cda57ea08fc3788283942fe5794cd2305d8939201264a50d48c453e39626969e76302622e88482bb5fafcb85a7dbe38ca6d227f2ba5f4c4d74044fa09f965441439c04375cddd6aa2dd0f22d2483e5bee59b9051145ff5ee8eeeb2bea50710788481fe97c0535a8e98bdd07dd73ee9752563f13191155a5b2f4829f29d4a0b63333a85158c0f92288283695a52f9c68b6b5dc3686a6a51b7ea07e5c0622aa55df60cf8a05a851ac73238dbce6b44b80e7fa24aa817fea94110fcb1143ac001fffce3ffe5a406e0011452621be7ebc7745ac5774629f9d70d079ed56f5e36910510472f7903b7c3b628a35077edd84eb3a2eac739dc784400944342e29511e9162ee706ffb338849cbf981871f5cb55b40b48388aaf2b3a223bc3e6d27f81edcdc7eaf5ad0ba0f44f4b6fc8cf8598126da02ec2b973d7f45ad0f443496be9319d146cb1cf84ddaba263579f21175e95d20a2516adefb58d9151f4677fb5168a475041ea51ea094f597ab07fc1b1091efe9b23b7ca5eef0faf48fc02735b475ce762ad82584380f4405756220abbfb4bc79f90b4880fe11f8a463dd2bf74ac8f7ab3fe117202aa6a7a5eb7e28a9f0fa121b814f69bbe71da5caf0763512cf03515148f9a3c121792db6ad7a15094a3ec0be6bee299526bcf63fea972d0251cea9e6b9adec4c5b8ceeeb8791b0c42af49b7c7779b9ec342ff620d7a9398104510ef9fbb627f15515de6bd208af2f9d11f8344d4bbaae84e37d5bfdea2920ca0b290f418a4f0cf6aed88114a51e605fe3755de73bae773f84f85b10659c1a797795a5bb14bd371f46ca8c04f884b54e63ebd47647e05fd5c338034499235ff580db867a5eea54fbb307030c06f884a6b6aee9a8785f57a3f1c740940127d771ee13aeb875b0bbfd200c321ee0d735b4762d7085b7413da40b41642db9dbf3c4a7867accb13cbe000001274944415457fc1816b026c0a3da36ba8ddee1a542e2b34220d237d41325498dba3f5303effa2177daa65abf802e097605f8340dcb3ae73b7e9021ae029121fe6bba9e74d61fdbdcbe1316b236c0af3bf99eeabf57176f1442cc0151c2a4947bd48f073c17f7f96f0986c5ac0ff0e91a97757d5048ef13eab0b848857906883451a13da0d2b0550ae7fea14ded0f23233215e0d34d5cdc31c7759c0542c80f4b8805ea0f990ea290d432f24101b9534ad15711959dc77b563f8b0cca6c8083fc97a32a15d9e2002d2ad47fa6161d5ad4d5cd6aa49eac2e4f52d74de6bbbf8a42beac8239a016428faa9175405d71585dee57f3d97ecfabeb7784db9fe42784d2949b001315513a1f6620a24430c04419c600136518034c94610c30518631c04419c6001365d81f010000ffffa8859dbc00000006494441540300f42fafe005e2a91d0000000049454e44ae426082', '\x', '22aca7f3-90b2-4c2a-bed4-8e7a819cdce7');


--
-- Data for Name: regions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.regions VALUES ('prov', 'Region Prov', '[4,8]', '[{"Code":"namnd","Singular":"Nämnd","Plural":"Nämnder","IsBody":true}]', 'f5a46840-978b-4472-a623-10b43ab12518');


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

INSERT INTO public.snapshots VALUES (1, '6dda1beb2c378083a4b4022abaeac094665913089f4e7ed80aaa74d24440d546', '{"Plan":{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true},"Version":"1","Status":"Decided","Decision":{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true},"Header":{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""},"SourceDocument":"","Vocabulary":[],"Sections":[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}],"Footnotes":[],"Nodes":[{"Code":"m1","Level":"mal","Order":1,"Name":"God hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"m2","Level":"mal","Order":2,"Name":"Kort väntan","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s1","Level":"matt","Order":3,"Name":"Självskattad hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s2","Level":"matt","Order":4,"Name":"Väntetid","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u1","Level":"uppdrag","Order":5,"Name":"Åtgärda köerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u2","Level":"uppdrag","Order":6,"Name":"Se över lokalerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":"strategi","Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""}],"Links":[{"From":"s1","To":"m1","Type":"PartOf"},{"From":"s2","To":"m2","Type":"PartOf"}],"Uses":[{"Node":"s1","Indicator":"halsa","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}],"SourcePrinted":"Lagret","Source":"lager","FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false},{"Node":"s2","Indicator":"vantan","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"14","Parts":[]}],"SourcePrinted":"Kön","Source":null,"FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false}],"Assignments":[{"Node":"u1","Giver":"rs","Receivers":["ost"],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"},"ReportsBack":false},{"Node":"u2","Giver":"rs","Receivers":[],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""},"ReportsBack":false}]}', '2026-11-22 11:09:35.644804+00');
INSERT INTO public.snapshots VALUES (2, '2172ae2f82c2156f9338b6f417727ef15941303c41ce3339e6ef27bb00856228', '{"Plan":{"Code":"p-2020","Title":"Styrelsens plan 2020","Type":"Styrelsens plan","Unit":"rs","FirstYear":2020,"LastYear":2021,"Model":"sm","TargetYears":[2020],"Superiors":[],"IsPublished":true},"Version":"2","Status":"Decided","Decision":{"Organ":"Styrelsen","Date":"2019-11-06","Paragraph":"§ 12","DiaryNumber":"","Placeholders":[],"IsComplete":true},"Header":{"AppliesTo":"","DocumentId":"","Responsible":"","PreparedBy":""},"SourceDocument":"","Vocabulary":[],"Sections":[{"Code":"inledning","Depth":1,"Heading":"Inledning","Text":"Vi vill.","IsRetold":false,"IsNumbered":true,"Shows":[]}],"Footnotes":[],"Nodes":[{"Code":"m1","Level":"mal","Order":1,"Name":"God hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"m2","Level":"mal","Order":2,"Name":"Kort väntan","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s1","Level":"matt","Order":3,"Name":"Självskattad hälsa","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"s2","Level":"matt","Order":4,"Name":"Väntetid till besök","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u1","Level":"uppdrag","Order":5,"Name":"Åtgärda köerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":null,"Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""},{"Code":"u2","Level":"uppdrag","Order":6,"Name":"Se över lokalerna","Text":"","IsRetold":false,"Number":"","Group":"","Unit":null,"Document":"strategi","Origin":"Local","Spellings":[],"Notes":[],"SourceHeading":""}],"Links":[{"From":"s1","To":"m1","Type":"PartOf"},{"From":"s2","To":"m2","Type":"PartOf"}],"Uses":[{"Node":"s1","Indicator":"halsa","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"K 70 M 72","Parts":[{"Segment":"K","Occasion":null,"Printed":"70"},{"Segment":"M","Occasion":null,"Printed":"72"}]}],"SourcePrinted":"Lagret","Source":"lager","FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false},{"Node":"s2","Indicator":"vantan","Baseline":{"State":"NotPrinted","Printed":"","Values":[]},"Targets":[{"Period":"2020","Printed":"14","Parts":[]}],"SourcePrinted":"Kön","Source":null,"FollowUp":{"Occasions":[],"EveryYears":1,"Printed":"","IsUnderstood":true},"Decider":"","IsTracking":false}],"Assignments":[{"Node":"u1","Giver":"rs","Receivers":["ost"],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"Due","Start":null,"Due":"2020-12-31","ReportAt":[],"Printed":"2020-12-31"},"ReportsBack":false},{"Node":"u2","Giver":"rs","Receivers":[],"Executor":"","Role":null,"Keyword":"","Deadline":{"Kind":"NotStated","Start":null,"Due":null,"ReportAt":[],"Printed":""},"ReportsBack":false}]}', '2026-11-22 11:09:35.644804+00');


--
-- Data for Name: sources; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sources VALUES ('lager', 'Lagret', 'System', 'ost', '[]', 0, 'fc5a8e58-733b-4cbf-8a84-6c2f9b1754c0');


--
-- Data for Name: steering_documents; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.steering_documents VALUES ('strategi', 'Folkhälsostrategi', 'Strategi', 'County', '{"From":"2018-01-01","To":"2026-12-31","IsTurnedRound":false}', NULL, '', '', '', 0, '26d3179b-63c3-4501-9d2e-f204c68f46b0');


--
-- Data for Name: units; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.units VALUES ('ang', 'namnd', 'Ängsnämnden', '', 'rs', '', '{"To":"2020-12-31","IsTurnedRound":false}', '["ost"]', '[]', '[]', 2, '51c92e33-fb7c-46ae-b4b9-1f870f44d48d');
INSERT INTO public.units VALUES ('ost', 'namnd', 'Östra nämnden', '', 'rs', '', '{"IsTurnedRound":false}', '[]', '[]', '[]', 1, 'f077cbe3-53bd-4d0c-b3e3-d1bee22e1626');
INSERT INTO public.units VALUES ('rs', 'namnd', 'Styrelsen', 'RS', NULL, '', '{"IsTurnedRound":false}', '[]', '[{"Code":"leda","Name":"Leda"}]', '[]', 0, '410644bb-ffd2-4eb1-9844-9edd70ccadb6');


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
-- Name: document_templates PK_document_templates; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.document_templates
    ADD CONSTRAINT "PK_document_templates" PRIMARY KEY ("Code");


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
-- Name: region_profiles PK_region_profiles; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.region_profiles
    ADD CONSTRAINT "PK_region_profiles" PRIMARY KEY ("Slug");


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


