<!DOCTYPE html>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{ $page->title ? $page->title . ' | ' : '' }}{{ $page->siteName }}</title>
        <meta name="description" content="{{ $page->description ?? $page->siteDescription }}">
    </head>
    <body>
        <header><a href="/">{{ $page->siteName }}</a></header>
        <main>
            @yield('body')
        </main>
    </body>
</html>
