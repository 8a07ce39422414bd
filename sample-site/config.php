<?php

use Illuminate\Support\Str;

return [
    'production' => false,
    'baseUrl' => 'https://courier.ostrand.example',
    'siteName' => 'The Ostrand Courier',
    'siteDescription' => 'News from the harbour, the river and ' . 'the town, since 1884',

    // collections
    'collections' => [
        'posts' => [
            'author' => 'The Ostrand Courier',
            'sort' => '-date',
            'path' => '/articles/{-title}',
            'isPost' => true,
            'filter' => function ($post) {
                return $post->published !== false;
            },
        ],
        'categories' => [
            'path' => '/categories/{-filename}',
            'posts' => function ($page, $allPosts) {
                return $allPosts->filter(function ($post) use ($page) {
                    return $post->categories ? in_array($page->getFilename(), $post->categories, true) : false;
                });
            },
        ],
    ],

    // helpers
    'getDate' => function ($page) {
        return DateTime::createFromFormat('Y-m-d-H-i-s', $page->date);
    },
    'getExcerpt' => fn ($page, $length = 255) => Str::limit(strip_tags($page->getContent()), $length),
    'isActive' => function ($page, $path) {
        return Str::endsWith(trim($page->getPath(), '/'), trim($path, '/'));
    },
];
